/** A style sheet imported as its text, for use inside a shadow root. */
declare module "*.css" {
  const text: string;
  export default text;
}
