/** Milliseconds. A picture that is passed may still be on its way to the screen; its address must outlive that. */
const LOADED_BY = 5000;

/** Where an SVG can be shown from as a picture; shown so, it runs nothing and fetches nothing. Held until {@link dropAddress}. */
export const addressOfSvg = (svg: string): string => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));

/** Lets go of an address once what shows it has surely read it. */
export const dropAddress = (address: string): void => void setTimeout(() => URL.revokeObjectURL(address), LOADED_BY);
