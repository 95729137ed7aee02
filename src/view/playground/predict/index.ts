export { PredictCard } from './predict-card'
