/** Whether a page is valid HTML: the one validator, for the tests and for `npm run measure`. */
import { type ConfigData, HtmlValidate, type ResolvedConfig, type RuleConfig, StaticConfigLoader } from 'html-validate'

/** The rules that are not asked for, each with the reason. All others of the recommended set hold on every page. */
const RELAXED: Record<string, { rule: RuleConfig[string]; reason: string }> = {
  'long-title': {
    rule: 'off',
    reason: 'a title is the headline of a provision or topic and the name of the site, cut nowhere; search engines shorten it',
  },
  'no-trailing-whitespace': { rule: 'off', reason: 'says nothing about the document; the generator leaves spaces at line ends' },
  'no-implicit-button-type': {
    rule: 'off',
    reason: 'the default is meant: a button in a form sends it, and the menu buttons, up to a hundred on a page, are in no form',
  },
  'form-dup-name': {
    rule: 'off',
    reason: 'boxes to tick and lists to match share the name of their question: the answer is a list, as in `?l=a&l=b`',
  },
  'wcag/h32': {
    rule: 'off',
    reason: 'which columns or stitches show is chosen at once and sent nowhere; there is nothing to submit',
  },
  'empty-heading': {
    rule: 'off',
    reason: 'the search has a heading that stays hidden until the script fills it; axe judges the headings that are shown',
  },
}

/** The library puts the rules together anew for each text, which takes a quarter of the time; here they are the same for all. */
class OneConfig extends StaticConfigLoader {
  #config?: ResolvedConfig | Promise<ResolvedConfig>

  override getConfigFor(handle: string, override?: ConfigData): ResolvedConfig | Promise<ResolvedConfig> {
    if (override) return super.getConfigFor(handle, override)
    this.#config ??= super.getConfigFor(handle)
    return this.#config
  }
}

const validator = new HtmlValidate(
  new OneConfig({
    extends: ['html-validate:recommended'],
    rules: Object.fromEntries(Object.entries(RELAXED).map(([name, { rule }]) => [name, rule])),
  }),
)

/**
 * What is wrong with the HTML of a page, one sentence a fault, with its rule and place.
 * @param html the whole document, as it was built
 */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  const faults = results
    .flatMap(({ messages }) => messages)
    .map(
      ({ ruleId, message, selector }) =>
        `${ruleId}: ${message}${selector ? ` (${selector.split(' > ').slice(-2).join(' > ')})` : ''}`,
    )
  // The validator reads on after the end of the document; a browser has to guess where such a thing belongs.
  const after = html.split('</html>')[1]?.trim()
  return after ? [...faults, `after the end of the document: ${after.slice(0, 60)}`] : faults
}
