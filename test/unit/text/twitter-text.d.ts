/** The two functions of twitter-text that we compare with; the package has no types. */
declare module 'twitter-text' {
  interface TwitterEntity {
    readonly indices: readonly [number, number];
    readonly url?: string;
    readonly hashtag?: string;
    readonly cashtag?: string;
    readonly screenName?: string;
  }
  const twitter: {
    parseTweet(text: string): { readonly weightedLength: number };
    extractEntitiesWithIndices(text: string, options: object): readonly TwitterEntity[];
  };
  export default twitter;
}
