/** The shape of a rule's id; it must not know VS Code. */
export const isRuleId = (text: string): boolean => /^[a-z][a-z0-9_-]*\/[a-z][a-z0-9-]*$/.test(text);
