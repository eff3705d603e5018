let audio: AudioContext | null = null;

/** Browsers let a page sound only after the first key or press on it. */
export function readySound(): void {
  const begin = () => {
    audio ??= new AudioContext();
    void audio.resume();
  };
  document.addEventListener("pointerdown", begin, { once: true });
  document.addEventListener("keydown", begin, { once: true });
}

/** Two notes upwards for somebody new, one soft one for a message, three alike for a colleague who needs help. */
const tunes = {
  handOff: [523, 784],
  message: [659],
  help: [880, 880, 880],
};

const noteSeconds = 0.16;
const loudness = 0.12;

export function sound(tune: keyof typeof tunes): void {
  if (audio?.state !== "running") return;
  const start = audio.currentTime;
  tunes[tune].forEach((pitch, index) => play(audio!, pitch, start + index * noteSeconds * 1.1));
}

function play(context: AudioContext, pitch: number, at: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loudness, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, at + noteSeconds);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + noteSeconds);
}
