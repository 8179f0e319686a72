/**
 * Common English words that the texts do not have and that are one letter away from one that they have: “police” is no slip for
 * “policy”. Chosen from the common words of SCOWL (Spell Checker Oriented Word Lists), © Kevin Atkinson. They are read only where a
 * query is mended; a word that is not among them is taken for a slip, as before.
 */
import { keyOf } from './text.ts'

/** Their keys. */
export const REAL_WORDS: ReadonlySet<string> = new Set(
  `
abide abler abode abort abound abridge acids adept adopt adoptive afield again agility aground ailed alight alike alloyed
allying along alter altitude amass amble amoral amply apart apolitical apple apprise apter aptitude aptly arena arias arisen
armed armful arose artsy ashed askew asses assets auction auditions aural autistic avenues awaiting awake award awful awhile
backyard baiting bakes balks balls banners baring barks bases basil basin basked baste batch batter beach beading beady beaning
beard beater became being belated belie believe bellow bender bequest bevel bidden binding bites blanches bland blast bleached
bleak blight blink block bloods blusters boast bodes bodices bolder bones booking booth border boring botch braid brain braise
brandy brawn bread breathed bride bridle bright brine brink briny brisk broached broad broom broth brunches budge bully bunion
bused butter cable cakes calked callus calmed camel cameo carts carve cases casks casting catch cater cells censure cervices
chains chance charge charm chars chase cheating cheek chick chili chill choirs chose chows chuck cider cites civic clamber clang
clans claws cleat cleave clink clone closest closet clove clues clutters coals coarse coats coffer coining colder collages colts
comet commencing commending committed communism commute compete complied concert cones consent contend contest contract convent
cooking cools copulation coral corked corneas cornets coroners county covert coves covet cowards cower coyer crafty crass crate
creak creaming crease cremate crest crime cringing criticise crofts crows culled cults cunning curing currant curry curse
curtain cysts dairy daisy dally dames daring darning darts deans dearly dearths decade decal deceive decode deduce deduction
deeds deeper defect defencing defensing defied defile deform deign deject demise demote dense dental depend deport deportment
depths derail deride derision deserves detain detest device devils devolution dials dimple dining directory direst dishes disks
distract diver diversity dives doers doily doles domes dopes dorks dorms doses dotes douse doves downy dozes draft drags drain
draping drawl dread dregs dress drily driver drone dross drought drown drums duding duller dullest dully dumber dunce duping
dusty dwell dying earls earning eases eater edger eighth eighty elate elder ember emphases emphasise employers endure enrage
ensue entourage envoy estate ether evacuating evens evolution exerts exhort expend extent extort fable facts factual fails fairy
fakes falls famed farce farther farting fathering fears feast feeds feller fellest fender fester fetter fever fibres fiend filed
filler filly fined firms fishes fiver fives fixes flair flaws flight floors floss flour flower flubs flusters foals foaming
focal folder folly fools foots fording foretasting forge forked formative forte found framing freak freer fridge fries fright
fringing frisk frond frost funked fused gable gaily gales galled gamer gamest gander gapes gashes gasps gates gavel gazes gears
genera genie genre giant gibing givens gland glean glide glittering gloss glower goads goats going golds gongs goody goofs goons
gores gowns grade graft grain grand grass grater grave gravel greed greet grime groom gross ground growl guild guile guilt guise
gully gunning gutting hairs hallowed halls halve handy hanger harden hardier hared harem harks harried harts haste hatch haven
heady heals heaps heard hears hearth heath heats heave hedge heeded height herds hinds hires hither hoarder holed hollow homer
homey hones hooding hooking hording horse hosts hours hover huger hunker hunter ideal identify impart incest infest infirm
inflections ingest injections injured inked insect inter invent invert irritation jetting jives joint junctions jutting killed
kinda kings kinked kites kneed knits laces lading lairs lakes lamed lament lance larks lashing latch later latest lathering
lawns leach leafing leaking leaning leaping learnt lease least ledge legion lending lesser lesson levee lever licked likelihoods
liken liker limed linen liner literary litigation liven liver livest loading locking loner looming looping loosing looting loser
loses louse lover loves loyal lumber luring lusting macing maids maimed maker malls mange mangy manly manor march marry marts
masked mastery maxing mayor meals mechanises median medicated mellow menial merging metal mighty miking mimed mincing minding
minks minting mires mister mites mixing moaning modal modem modes moist molding moods morass mortal motel mould mouse mouth
mover mower mulch mules munch mural mused muster mutters naive naked napes nearly needled needy nerds nerve nests never newsy
newts night norms notion notional nought nuder nutting oases oasis odder offed oinked olden olives omissions onion orals orange
organism organist otter ought ounce ovary overcame overnight oversees overt paces packs pacts padded padres paining paint pairs
palaces palled panned pants pares parity parka partisans paste pasty patch patent paternal patters patty peach peals pears
peeking pence pending peril perks pertain petting phone phony phrase pillage pimple pining pinked pities pitting plaid plain
planet plank plates plead pliant plight pointy pokers police polls poops ports possibly postal potting pours powders practises
praise prawn preach preen preps presidential presidents preview preys price pride primacy primp print privater prize probe
programmed programmer promises prong proscribed prose protest proven prune pubic publicist punning punting purge purse puttying
qualifies quartet quilt quote rabid rafter raids railed rained raisin rakes ranches raped raster ration rational ravel react
readership realism realist really rears rebate recovery rector reeds reeking refraining refuge refuse regal reined relaxed
relayed relief relive remissions remove render reneging rental renter replayed repute resent reset resign resort responsibly
restore restraining retail retaining retarding retch retort revel revise revolve ridden rider ridge rifer riles rinds ringing
rinks riper riser rises risky rites rivet roach roast robot rooking roomy roost roster rouges round rouse roved ruining ruler
ruses rutting safely sally sample sanding sangs scare score seals seared seating seduce seduction seeded seeming seeping
seminary servile settling sever shade shake shame shape shark sharp shave sheared shelf shell shire shirt shoes shoos shoot
shops shore shots shout shown showy shred sides sighed sight sills simile simplex simply singing sinister sinking sinned sires
sizes skate skillet skulls slake slang slant slate slays sleek slight slink slope slots smart smell smites smothers snake snare
snits snort snots snows soared solder soled sorest sorts sours south spacey spacial spade sparks spate spays speeding spelt
spice spill spits splay spools spore sporty spout spreed spurt stage staid stake stale stall stare stark startling starving
statue status statute stave staying steam steep stiff stilt stole stolid stomp stopped stows straggle strain stranding stranger
strews stride strife strike string stripe striven strove strung studded stuff stump sturdy suction suing suitably sunning
supplies surer surge swamp sways swell swerve swill swishes table tacking taker tales talking tally tamed tanks tapes tarried
tarts taste tatters taxes tears tedium tender tense thief thigh thinks thins thong thorough though threads threw throats thyme
tided tiger tiles timer tings tirade tired tissue tittering toast tones tongs tonics tools touts tower trace trail trainee trait
tread treaty treks trendy tried tropics trough trues turban tusks tykes udder unclear unfit unison unity unsure untie upending
upped valves vases vastly vector veils vents verve vetting vocal vulture wadded wafer wafting wager wailing waiving wakes
wallowed walls waning wanting warding warming warping warts washes watch watery waver wealth wealthy weaning wears weave wedge
weeded weight wetting whale wheat whine white whore whose width wield wilder winding wining winked wiper wires wisely wiser
witch witness wives wombat woods worded worms wound wreak wrest wright wring writing wrought yeahs yearn yellow yield yodel
yours zones
`
    .trim()
    .split(/\s+/)
    .map((word) => keyOf(word, 'en')),
)
