/** The mark before a state in words: each tone has a shape of its own, so that colour is never alone. */

const shapes = {
  attention: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.9 3.2v4.9h1.8V4.2Zm0 6.2v1.8h1.8v-1.8Z",
  protected: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.1 3.9L7.2 9.2 5 7.1 3.8 8.4l3.5 3.3 5.2-5.6Z",
  plain: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 8 2.8Zm0 3a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4Z",
};

/** A tone that has a look; any other is plain. */
export type Tone = keyof typeof shapes;

/** The tone of a face as one that has a look. */
export function toneOf(tone: string): Tone {
  return tone in shapes ? (tone as Tone) : "plain";
}

/** The mark itself; says nothing to a screen reader, the words beside it do. */
export function Mark({ tone }: { tone: Tone }) {
  return (
    <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path fill="currentColor" fill-rule="evenodd" d={shapes[tone]} />
    </svg>
  );
}
