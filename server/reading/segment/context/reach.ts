/** How many text lines around a line its context looks at, on either side: see `cohesion`. */
export const reach = 14;
