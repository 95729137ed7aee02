export { TalkEditor } from './talk-editor'
