// The few bytes that a page with something to listen to has. The button shows where a voice of the page's language is on the machine
// itself: others would send the text away. Browsers load their voices late, and say so by an event. A press is heard by the script
// that hears all presses of this kind (src/cite/client/start.ts).
import playerUrl from './player.ts?worker&url'

const speech = self.speechSynthesis
const begin = document.querySelector('.hear') as HTMLButtonElement
const look = () => {
  begin.hidden = !speech.getVoices().some(({ localService, lang }) => localService && lang.startsWith(begin.value))
}
begin.dataset['load'] = playerUrl
if (speech) {
  speech.onvoiceschanged = look
  look()
}
