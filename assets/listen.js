// Loaded when a reader first clicks on "Listen" below a drawing: plays the drawing's marks as tones, one after the
// other, in the direction of reading, and says in a live region what each of them is. Nothing sounds by itself.
//
// The build (`src/site/assets/listen.rs`) gives it, for each view, the tones with their pitches, and the words of each
// language. The page has what is said: the rows of the drawing's table or list.
//
// Tests hear what is played by putting a class that extends `OfflineAudioContext` in the place of `AudioContext`.
const { MELODIES, WORDS } = BUILD_DATA;

// Seconds from one tone to the next: slow, normal, fast. The rest of the time is silent.
const STEPS = [4, 2, 1], SOUNDING = 0.6;

// Seconds before the first tone: screen readers notice a new live region only some time after it was added.
const LEAD = 0.5;

// Seconds in which a tone fades in and out, so that it doesn't click; and its loudness.
const FADE = 0.03, LOUDNESS = 0.3;

// The timbres: the strengths of the harmonics. The first is a pure tone, the second a reed.
const TIMBRES = [[1], [1, 0.6, 0.45, 0.3, 0.2], [1, 0, 0.6, 0, 0.4], [1, 0.2, 0, 0.5], [1, 0.8]];

// The player that sounds or is paused. There is at most one.
let active;
const players = new WeakMap();

// Plays, pauses or goes on.
export default (button) => {
  if (!players.has(button)) players.set(button, createPlayer(button));
  players.get(button).toggle();
};

addEventListener("keydown", (event) => event.key == "Escape" && active?.stop());
document.addEventListener("visibilitychange", () => document.hidden && active?.stop());
addEventListener("pagehide", () => active?.stop());

// A page keeps the language in which it was built in this block, also when a translator changes `<html lang>`.
const words = WORDS[document.getElementById("words").lang];

const createPlayer = (button) => {
  const part = button.closest("[data-chart], [data-timeline]"), melody = MELODIES[part.dataset.chart || "timeline"];
  const panel = createPanel(melody), player = { part, melody, speed: 1, toggle, stop };
  const show = (state) => {
    button.textContent = words[state];
    panel.stop.hidden = state == "play";
  };
  // Plays the tones from a place on, in a new context: closing one ends all that it has scheduled.
  const playFrom = (first) => {
    player.context?.close();
    const context = (player.context = new AudioContext());
    // A browser may hold a context back until the reader clicks once more. It is then paused.
    const showState = () => player.context == context && show(context.state == "suspended" ? "resume" : "pause");
    context.onstatechange = showState;
    showState();
    schedule(context, player, first, (i) => {
      if (player.context != context) return;
      // The reader has chosen another option: its tones begin.
      const tones = tonesNow(melody);
      if (!isSame(tones, player.tones)) {
        player.tones = tones;
        return playFrom(0);
      }
      player.at = i;
      if (i < player.tones.length) panel.say(sentence(part, player.tones[i]));
      else stop(words.ended);
    });
  };
  function toggle() {
    if (active == player) return player.context.state == "suspended" ? player.context.resume() : player.context.suspend();
    active?.stop();
    active = player;
    player.at = 0;
    player.tones = tonesNow(melody);
    button.after(panel.stop);
    button.parentElement.after(panel.element);
    playFrom(0);
  }
  function stop(last = "") {
    const { context } = player;
    player.context = active = undefined;
    context.close();
    panel.say(last);
    show("play");
  }
  panel.stop.onclick = () => {
    stop();
    // The button that had the focus is hidden.
    button.focus();
  };
  panel.onspeed((speed) => {
    player.speed = speed;
    if (active == player) playFrom(player.at);
  });
  return player;
};

// The tones in the state of the switches, which the address has. Values that are not known mean the default.
const tonesNow = ({ switchName, filterName, versions }) => {
  const query = new URLSearchParams(location.search), value = query.get(switchName), group = query.get(filterName);
  const [, tones] = versions.find(([name]) => name == value) || versions[0];
  const own = tones.filter((tone) => tone.group == group);
  return group && own.length ? own : tones;
};

// Whether two lists have the same tones.
const isSame = (tones, others) => tones.length == others.length && tones.every((tone, i) => tone == others[i]);

// Schedules the tones from the one at `first` on, and calls `reached` with the place of each when it begins, and with
// the number of all tones at the end.
const schedule = (context, player, first, reached) => {
  const step = STEPS[player.speed], start = context.currentTime + LEAD;
  // The end of a sound that is not heard is the beginning of the next tone.
  const clock = (from, length, next) => {
    oscillator(context, 0, from, length, [UNHEARD], 0, context.destination).onended = () => reached(next);
  };
  clock(context.currentTime, LEAD, first);
  player.tones.slice(first).forEach(({ at, pitches, beat, voice = 0 }, i) => {
    const from = start + i * step, length = step * SOUNDING, panner = context.createStereoPanner();
    clock(from, step, first + i + 1);
    panner.pan.value = leftToRight(player, at * 2 - 1);
    panner.connect(context.destination);
    if (beat !== undefined) for (const pitch of [pitches[0], pitches[0] + beat]) oscillator(context, 0, from, length, [pitch], LOUDNESS / 2, panner);
    else if (pitches.length) oscillator(context, voice, from, length, pitches, LOUDNESS, panner);
  });
};

// The pitch of sounds that are not heard.
const UNHEARD = 220;

// Adds a tone that begins at `from` and lasts for `length` seconds. With two pitches it glides from one to the other.
const oscillator = (context, voice, from, length, pitches, loudness, target) => {
  const tone = context.createOscillator(), gain = context.createGain(), harmonics = TIMBRES[voice % TIMBRES.length];
  tone.setPeriodicWave(context.createPeriodicWave(new Float32Array(harmonics.length + 1), new Float32Array([0, ...harmonics])));
  tone.frequency.setValueAtTime(pitches[0], from);
  if (pitches[1]) tone.frequency.exponentialRampToValueAtTime(pitches[1], from + length);
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(loudness, from + FADE);
  gain.gain.setValueAtTime(loudness, from + length - FADE);
  gain.gain.linearRampToValueAtTime(0, from + length);
  tone.connect(gain).connect(target);
  tone.start(from);
  tone.stop(from + length);
  return tone;
};

// A place from the start (-1) to the end (1) of reading, or of time, as a place from left to right. A page in which
// the timeline has the other direction of time says so.
const leftToRight = ({ part, melody }, place) => {
  const timeOfPage = part.matches("[data-timeline]") && document.documentElement.dataset.time;
  const direction = melody.isOverTime ? timeOfPage || words.time : words.direction;
  return direction == "rtl" ? -place : place;
};

// What a tone is: the name and the amount, the change or the date, from the row of the figure or event.
const sentence = (part, { id, pitches, isChange }) => {
  const row = part.querySelector(`[data-id="${id}"]`);
  const field = (name) => row.querySelector(`[data-field=${name}]`)?.textContent.trim();
  const name = words.events[id] || field("label"), value = isChange ? field("change") : field("value") || field("date");
  return [[name, value].filter(Boolean).join(words.colon), !pitches.length && words.noTone].filter(Boolean).join(words.separator);
};

// The button that stops, and what stands below: how to listen, the speeds, and what is heard now.
const createPanel = ({ isOverTime, versions }) => {
  const create = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const hasGaps = versions.some(([, tones]) => tones.some(({ beat }) => beat !== undefined));
  const help = [isOverTime ? words.times : words.amounts, ...(hasGaps ? [words.gaps] : [])].join(" ");
  const stop = create("button", { type: "button", class: "text-button" }, words.stop);
  const speeds = words.speeds.map((name, i) => create("button", { type: "button", "aria-pressed": i == 1 }, name));
  const group = create("div", { class: "segmented-control", role: "group", "aria-label": words.speed }, ...speeds);
  const status = create("p", { role: "status" });
  const element = create("div", { class: "listening" }, create("p", { class: "secondary" }, help), group, status);
  return {
    element,
    stop,
    say: (text) => (status.textContent = text),
    onspeed: (change) =>
      speeds.forEach((button, i) => {
        button.onclick = () => {
          for (const other of speeds) other.setAttribute("aria-pressed", other == button);
          change(i);
        };
      }),
  };
};
