/**
 * Common English words that neither texts nor registers have and that are one letter away from one that they have: “police” is no slip for
 * “policy”. Chosen from the common words of SCOWL (Spell Checker Oriented Word Lists), © Kevin Atkinson. They are read only where a
 * query is mended; a word that is not among them is taken for a slip, as before.
 */
import { keyOf } from './text.ts'

/** Their keys. */
export const REAL_WORDS: ReadonlySet<string> = new Set(
  `
abide abler abode abort abound abridge ace acid adept adopt adoptive afield again age agility aground ailed alight alike alloyed
ally along alter altitude amass amble amoral amply amuse annul antic apart apolitical apple apprise apt apter aptitude aptly arc
arch arena arias arisen arm armful arose arse artsy ash askew assets ate auction auditions aural autistic avenues awaiting awake
award away awful awhile axe axes backyard bag baiting bake balks ball ban band bang bar bark bases basil basin basked bass baste
bat batch bath baud bay beach beading beady beam bean beard beast beat became bed beer being belated belie believe bell bellow
bend bent bequest beside best bevel bid bidden bill bin bind bit blanch bland blast bleached bleak blight blink blob block blood
blow blusters boast bob bodes bodices bold bone book boom boot booth border bore boss botch bout bow boy braid brain braise
brandy brash brawn bread breathed bred bride bridle bright brine brink briny brisk broached broad broom broth brunch budge bug
bull bully bunion burn bury bus bust busy but buys cable cage cake calked callus calmed camel cameo camp cant cap capitol carton
carts carve case casks cast cat catch cater cave cell censure cervices chains chance charge charm chars chase chat cheating
cheek chick chili chill chip choirs chop chose chows chuck cider cite civic clamber clang clans clarity claws cleat cleave clink
clone closest closet clove clues clutters coal coarse coat coffer coin coke cold collage colts comet commencing commending
committed communism commute compete complied con concert consent contend contest contract convent cook cools copy
coral core corked corneas cornets coroners cosy county covert coves covet cow cowards cower coyer crafty crash crass crate creak
creaming crease cremate crest crew crime cringing crises crisps criticise crofts crows cry cue culled cult cunning cup cure
currant curry curse curtain cysts dairy daisy dally dames dare dark darning darts data dawn days dead deaf deans dear dearths
decade decal deceive decode deduce deduction deed deep defect defencing defensing defied defile deform deign deject demise
demote dense dental depend deport deportment depths derail deride derision derivation deserves detain detest devaluation device
devils devolution dial did die died diet dim dimple dine dire directory direst dishes disk distract disuse dive diver doers dog
doily dole domes doom door dopes dorms dose dot douse doves downy dozes draft drag drain draping drawl dread dregs dress
drily driver drone drop dross drought drown drum dry dual duding dug dull dullest dully duly dumber dunce duping dusty dwell
dying ear earls earn ease eat eater echo edger ego eighth eighty ejected elate ember emergence emigrant emphases emphasise
employers endure enrage ensue entourage envoy era erected estate eternal ether evacuating even evolution exerts exhort expend
extent extort fable face fact factual fail fairy fall fame fan farce farther fate fathering faxes fear feast fed
fee feed feel feet fell fellest fender fester fetter fever few fibre fiend file fill filly films fine fishes five fiver fix
flair flake flaw flight floor floss flour flow flubs flusters foals foam fog fold folly fond font fool foot fording foretasting
forge fork formative forte foul found framing freak freer fridge fries fright fringing frisk frog frond frost fry fun funked fur
fuse gable gaily gales galled gamer gamest gander gang garage gashes gasp gate gavel gay gazes gear genera genie genre giant
gibing gin givens gland glean glide glitter gloss glow goads goat god going gold gone gongs goody goofs goons gores got gown
grade graft grain grand grass grater grave gravel greed greet grew grime groom gross ground growl guild guile guilt guise gully
gum gun gut guy hail hair half haling hall hallowed halve ham handy hang harden hardier hared harem harks harried harts has
haste hat hatch haven hay hazing headline heady heals heap hear heard hearth heat heath heave hedge heeded height hell herd hero
hey hid hill him hinds hip hire his hit hither hoarder hog hole hollow holy homer homey hones honey hooding hook hope hording
horse host hot hour hover huger humours hunker hunter hut ideal identify ill impart incest infest infirm inflections info ingest
injections injured ink insect instill intentions inter interval invert ion irritation jest jet jives joint journalist joy
junctions junk just jutting keen ken keys kill kinda kings kinked kiss kit kneed knew knits lab laces lad lag laid lain lairs
lake lamed lament lance lark lashing latch late later latest lathering lawn lay lays leach leaf leak lean leap learnt lease
least ledge left leg legion lend lent less lesson lest levee lever licked lid lie lied lift likelihoods liken liker limed linen
liner lisp liter literary lither litigation littler liven liver livest load lock log loner looming loop loosing looting lose
loser lost lot louse lover loves loyal lumber lung luring lust macing mad maids mail maimed maker male malls mange mangy manly
manor map marina marry marsh marts mask mastery mature maxes mayor maze meal meat mechanises median medicated mellow melt mend
menial menu mere merging mess metal mighty miking mild mill mimed mincing mind minks mint mires mist mites mix moaning mob mod
modal modem moist mold mole monkey mood morality morass mortal motel mould mouse mouth move mover mower muck mud mulch mules
munch mural mused must mutters naive naked napes nay near neat needled needy nerds nerve nest never newsy newts night nine node
noon nor norm notion notional nought noun now nuder null nun nut oar oases oasis odd odder offed oinked olden olives omission
onion onto onus opt oral orange organism organist otter ought ounce our ours ovary overcame overnight oversees overt owe pace
packs pacts pad padres pain paint pair palace palled pan pant par parch parent parity parka parsons partisan pass past pasty pat
patch paternal paternity patty paving pays peach peals pears peeking pen pence pending per peril perks persona pertain pet phone
phony phrase pie pill pillage pimple pining pink pint pit pity plaice plaid plain planet plank plate plead pliant plight ploy
poet pointy pokers pole police polls pope pork port pose possibly postal pot potent pour powders practises praise prawn
pray preach preen preps presidential presidents preview preys price pride primacy primp print privater prize probe programmed
programmer promises prong proscribed prose protest proven prune pub publicist pull pun punt pure purge purse puttying
qualifies quartet quilt quit quote rabid radii rafter rage raid railed rain raisin rakes ran ranch rape rare rash raster rate
ratio ration rational rave ravel raw ray react readership real realism realist reaming reaping rear rebate rector reeds reeking
refraining refuge refuse regal reined relaxed relayed relief relies relive remission remove rend reneging rent rental replayed
repression repute resent reset resign resort responsibly restore restraining retail retaining retarding retch retort revaluation
revel revise revolve rice rid ridden rider ridge rifer riles rinds ring rinks riot riper rise riser risky rites rivet roach road
roast robot rod roll roman roof rooking roomy roost rope rose roster rot rouges round rouse roved row rub ruin ruler rung ruses
rutting sad safer sail saki sale sally salt salving sample sand sane sang sat saw saxes scan scare score seal seared seat seduce
seduction seed seem seen seeping selected sell seminary sent servile settling sever sex shade shake shame shape shark sharp
shave she sheared shelf shell shipping shire shirt shoe shoos shoot shore shot shout shown showy shred shy sic side sigh sight
sills simile simplex simply sin sing sinister sink sir sizes skate skids skillet skulls sky slake slang slant slate slaving
slays sleek slid slight slink slitter slope slot smart smell smites smother snake snare snits snort snots snow soared sod solder
sole soon sopping sore sorest sort spacey spacial spade sparks spate spays specialties speeding spelt spice spiels spit splay
spools spore sporty spout spreed spurt spy stage staid stake stale stall star stark startling starving statue status statute
stave stay steam steep stem stiff stilt stole stolid stomp stop store stork stormy story stows straggle strain stranding
stranger strews stride strife strike string stripe striven strove strung studded stuff stump sturdy suction sue sued suing
suitably sun sung supple surer surge swamp swarming sways swell swerve swill swishes tab table tack tag tail taker tale talk
tall tally tame tank tanner taper tarried tarts taste tatters taxi tea tear tedium ten tend tense test than the thief thigh thin
thinks thong though thrash threads threw throats thus thy thyme tided tiger tile till timer tin tings tip tirade tire tissue
titter toast toe told toll tome ton tongs tonic tool top torn toss touts tower toxin toy trace trail trainee trait trap trashy
tray tread treaty trek trendy tried tropics trough true tumours tune turban tusks tuxes tykes type udder unclear unfit unison
unity unsure untie unto upending upped user vain valves van vases vast vector veils vend vents verve very vet vice vocal vulture
wade wafer wafting wager wailing waiving wake wall wallowed waning want ward warp warts wary wash watch watery wave waver waxes
wealth wealthy weaning wear weave wed wedge wee weeded week weight west wet whale wheat whine white whom whose why width wield
wife wild wind wine winked wiper wire wisely wiser wit witch witness wive woken wombat won wont wood word wore worm worn wound
woven wow wreak wren wrest wright wring writhing wrought wrung yard yeahs yearn yeast yellow yes yeti yield yodel your zone zoom
`
    .trim()
    .split(/\s+/)
    .map((word) => keyOf(word, 'en')),
)
