export { StoryPage } from './story-page'
