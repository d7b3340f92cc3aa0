/** The namespace of what zhubi keeps in a document for itself. */
export const manifestSpace = 'urn:zhubi:exchange:1';
