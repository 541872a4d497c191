/**
 * The plan document in a forecast that was written as JSON; anything else as it is, so that who reads plans reads both.
 * A plan has channels of its own, a forecast has its plan in `plan`.
 */
export function planInFile(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return document;
  if (Object.hasOwn(document, 'channels') || !Object.hasOwn(document, 'plan')) return document;
  const isForecast = Object.hasOwn(document, 'weeks') || Object.hasOwn(document, 'figures');
  return isForecast ? Reflect.get(document, 'plan') : document;
}
