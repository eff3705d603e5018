// Nothing moves under a finger. A press counts only where it went down and came up on the same thing: words that arrive in between would
// push a button away, and nobody would know that "Talk to a person" was never pressed. So what arrives waits until the press is over.

/** A long press, or one whose end the browser does not tell, does not keep words back for longer. In ms. */
const longestPress = 2000;
/** The click follows the lifted finger at once; a drag has none. In ms. */
const clickFollowsWithin = 100;

let isPressed = false;
let timer = 0;
let waiting: (() => void)[] = [];

export function watchPresses(): void {
  const endsIn = (time: number) => (): void => {
    if (!isPressed) return;
    clearTimeout(timer);
    timer = window.setTimeout(isOver, time);
  };
  addEventListener("pointerdown", () => {
    isPressed = true;
    // A page that is still on its way to the newest words would carry the button off as well.
    scrollTo({ top: scrollY, behavior: "instant" });
    endsIn(longestPress)();
  }, true);
  addEventListener("pointerup", endsIn(clickFollowsWithin), true);
  addEventListener("pointercancel", endsIn(0), true);
  addEventListener("click", endsIn(0), true);
}

/** Acts now, or when the press is over; always in the order of the calls. */
export function whenNothingIsPressed(act: () => void): void {
  if (isPressed) waiting.push(act);
  else act();
}

function isOver(): void {
  isPressed = false;
  const acts = waiting;
  waiting = [];
  for (const act of acts) act();
}
