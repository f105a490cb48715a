/** French: what is delivered, to whom and on what money; look-alikes; other officials. Add a phrase to its list. */
import type { RecordPhrases } from '../recordPhrases.ts'
import { subsidiaryBodies } from '../subsidiaryBodies.ts'

const general = 'secrétaire général'
const deliver =
  '(?:présenter|soumettre|fournir|établir|publier|transmettre|communiquer|remettre|adresser|élaborer)'
const papers =
  "(?:rapports?|études?|analyses?|notes?|propositions?|recommandations|informations?|renseignements|conclusions|évaluations?|documents?|plan d[’']action)"
const acts =
  "(?:note|prend (?:note|acte)|constate|se félicite|salue|félicite|remercie|rappelle|réaffirme|souligne|insiste|approuve|fait siennes?|exprime|se déclare|reconnaît|regrette|déplore|condamne|considère|accueille|appuie|appelle l[’']attention|remercie|rend hommage|loue|décide de (?:rester|inscrire|continuer|poursuivre|ouvrir|répartir|créer|maintenir|proroger|convoquer|reporter))"

export const frenchRecords: RecordPhrases = {
  lead: [
    "(?:de|d[’']|à)(?= ?\\p{L})",
    'que',
    `le ${general}`,
    'ne pas',
    'également',
    'aussi',
    'continuer (?:de|à)',
    "continuer d[’']",
    'poursuivre',
    'lui',
    'leur',
    'en',
    'y',
    'la',
    'le',
    'les',
    '\\p{L}+ment',
  ],
  continues: ['continuer', 'poursuivre', 'continue', 'poursuive', 'rester', 'demeurer', 'maintenir'],
  deliverables: {
    oral: [
      'oralement',
      '(?:exposé|rapport|compte rendu|présentation|information)s?(?: \\p{L}+){0,2} (?:oral|orale|oraux|orales)',
      "(?:présenter|faire|donner|organiser|tenir)[^,;]{0,60} (?:exposés?|séances? d[’']information|réunions? d[’']information)",
    ],
    budget: [
      `(?:dans|à l[’']occasion de|dans le cadre (?:de|du|des))(?: [^,;]{0,60})? (?:projets? de budget|budgets?)(?: -?programmes?)?(?! approuv)`,
      `${deliver}[^,;]{0,80} (?:projets? de budget|prévisions révisées|ressources nécessaires)`,
      'inscrire[^,;]{0,80} (?:projets? de budget|budgets?)',
    ],
    report: [
      '(?:faire|rendre)(?: \\p{L}+){0,2} (?:rapport|compte)',
      '(?:fasse|rende)(?: \\p{L}+){0,2} (?:rapport|compte)',
      `${deliver}(?= )[^,;]{0,160}? ${papers}(?!\\p{L})`,
      'présente(?= )[^,;]{0,120} rapports?(?!\\p{L})',
      "(?:^|et (?:de |d[’'])(?:lui |leur )?)(?:présenter|soumettre)(?= )",
      '(?:dans|en annexe à)(?: (?:chacun de|le cadre de|tous))? (?:son|sa|ses|le|les|leurs?)(?: \\p{L}+){0,3} rapports?(?!\\p{L})',
    ],
    update: [
      'faire le point',
      '(?:fournir|présenter|communiquer)[^,;]{0,60} (?:mises? à jour|actualisation)',
    ],
    inform: [
      '^(?:informer|aviser|notifier|saisir)(?= )',
      "(?:et |de |d[’'])l[’']informer",
      '(?:tenir|tienne)[^,;]{0,80} (?:informée?s?|au courant|au fait)',
    ],
    consultation: [
      '^consulter(?= )',
      '^(?:tenir|engager|mener|entreprendre|organiser|ouvrir|procéder à)[^,;]{0,40} consultations',
      "^recueillir (?:l[’']avis|les vues)",
    ],
    appointment: ['^(?:nommer|désigner)(?= )'],
  },
  bodies: {
    'Advisory Committee on Administrative and Budgetary Questions': [
      'comité consultatif pour les questions administratives et budgétaires',
      "comité consultatif(?! (?:du|de|d[’']))",
    ],
    ...subsidiaryBodies.fr,
    'Human Rights Council': ["conseil des droits de l[’']homme"],
    'Economic and Social Council': ['conseil économique et social'],
    'Security Council': ['conseil de sécurité'],
    'General Assembly': [
      'assemblée générale',
      'assemblée',
      '(?:première|deuxième|troisième|quatrième|cinquième|sixième) commission',
    ],
    'Member States': ['états membres'],
  },
  organAlone: ['conseil'],
  to: [
    "à(?: l[’'])?",
    'au',
    'aux',
    'informer',
    "informer l[’']",
    "tenir l[’']",
    'tenir',
    'devant',
    "devant l[’']",
    'saisir',
  ],
  toItself: [
    'lui(?: \\p{L}+)? (?:faire|rendre|présenter|soumettre|fournir|communiquer|adresser|transmettre)',
    "(?:la|le|l[’']) ?(?:informer|tenir|saisir)",
    'lui fasse',
    'lui présente',
  ],
  through: [
    "par l[’']intermédiaire (?:de l[’']|de|du|des)",
    "par l[’']entremise (?:de l[’']|de|du|des)",
    'via',
  ],
  throughAfter: [],
  withinResources: [
    "(?:dans (?:les limites|la limite) (?:de|des)|au moyen (?:de|des)|à l[’']aide (?:de|des)|en utilisant les|à partir (?:de|des)|dans le cadre (?:de|des)) ?(?:les |ses )?(?:ressources|moyens|crédits|budgets?)(?: [^,;]{1,30})? (?:disponibles|existante?s|approuvée?s|ouverts)",
    'sans (?:dépenses|coûts?|frais|ressources|incidences?)[^,;]{0,30} supplémentaires?',
  ],
  voluntary: [
    "(?:au moyen de|grâce (?:à|aux)|sous réserve (?:de|des)|par (?:des|les|voie de)|financée?s? par|à l[’']aide de|prélevée?s? sur)(?: [^,;]{1,30}?)? (?:contributions volontaires|(?:ressources|fonds|contributions) extrabudgétaires)",
  ],
  repeats: [
    `(?:réitère|renouvelle|réaffirme) (?:sa|la|ses|les) demandes?(?: (?:adressée )?au ${general})?,?(?: (?:qu[’']elle a )?(?:formulée?s?|faites?|figurant|énoncée?s?|contenues?|exprimée?s?|présentée?s?|telle que formulée))? (?:au|aux|à la|dans)(?= )`,
  ],
  repeatsAfter: [],
  repeating: [
    '(?:réitère|renouvelle|réaffirme|rappelle) (?:sa|la|ses|les|son) (?:demandes?|invitation|appel)',
  ],
  action: ['(?:de|à)(?= \\p{L}+(?:er|ir|re|oir)(?![\\p{L}]))', 'que'],
  asRequested: [
    "(?:demandé|requis|prescrit|sollicité)(?:e|s|es)?(?: par (?:elle|l[’']assemblée(?: générale)?|le conseil))? (?:au|aux|à la|à l[’']|dans)",
    '(?:comme suite|conformément|en réponse) à (?:la|sa) demande (?:formulée |faite |figurant |énoncée )?(?:au|aux|à la|dans)',
  ],
  ownParagraph: [
    'paragraphes? # (?:ci-dessus|ci-dessous|ci-après|plus haut|de la présente résolution)',
    '(?<=(?:demandé|requis|prescrit|demande)(?:e|s|es)? (?:formulée |faite |figurant |énoncée )?aux? )paragraphes? #(?= ?(?:$|[,;.)]))',
  ],
  writtenOn: '',
  mention: [general],
  lookAlikes: {
    'other-official': [
      {
        before: [
          '(?:représentante?s?|envoyée?s?|conseill[eè]r\\p{L}*|coordonna\\p{L}+|porte-parole|cabinet|vice-|adjointe?)(?: [^,;]{0,60}?)? (?:du|auprès du) ',
        ],
      },
      { after: [' adjoint'] },
      { before: ['(?:vice-|sous-)'] },
    ],
    'other-organization': [
      { after: [" de (?:la|l[’'](?!organisation des nations unies|onu)|cette)", ' du ', ' des '] },
    ],
    'agenda-title': [{ before: ['[«“"][^«»“”"]{0,300}'] }],
    'past-request': [
      { before: ['(?:prié|demandé|invité|chargé|autorisé|engagé|encouragé)e?(?: \\p{L}+){0,3} (?:le|au) '] },
      {
        before: [
          '(?:rappel|en réponse|comme suite|conformément)[^;]{0,120} (?:demande|invitation)s?(?: [^;]{0,60})? (?:au|le) ',
        ],
      },
      { before: ['(?:adressée?|faite)s? au '] },
    ],
    'embedded-request': [
      {
        before: [
          '(?:recommand|suggér|propos|conseill)[^;]{0,200}(?:prie|prier|demande|demander|invite|inviter|charge|autorise)(?: \\p{L}+){0,2} (?:le|au) ',
        ],
      },
      {
        before: [
          '(?:comité|commission|conseil|bureau|groupe|corps|rapport|qui|elle|il) (?:\\p{L}+ ){0,2}(?:prie|demande|invite|engage|encourage|recommande)(?: \\p{L}+){0,2} (?:le|au) ',
        ],
      },
    ],
    author: [
      {
        before: [
          "(?:rapports?|notes?(?! (?:le|la|les|que|qu|avec|aussi|également)(?![\\p{L}])| l[’'])|lettres?|mémorandums?|circulaires?|déclarations?|études?|documents?|messages?|publications?)(?: [^,;]{1,160}?)? (?:du|par le) ",
        ],
      },
      {
        before: [
          '(?:présentée?s?|établie?s?|soumis(?:es?)?|fournie?s?|publiée?s?|convoquée?s?|créée?s?|nommée?s?|faite?s?|proposée?s?|lancée?s?|prises?|transmis(?:es?)?) par le ',
        ],
      },
    ],
    initiative: [
      {
        before: [
          '(?:efforts?|intention|propositions?|détermination|volonté|engagement|initiatives?|décision|direction|travaux|action|mesures|rôle|recommandations?|plans?|pouvoirs?|autorité|bons offices|appel|activités|responsabilité)(?: [^,;]{1,160}?)? (?:du|par le|le) ',
        ],
      },
      { before: ['(?:il faut|il importe|nécessité|nécessaire)[^,;]{0,40} (?:le|du) '] },
    ],
    possession: [{ before: ['[\\p{L})]+ du '] }],
    'in-consultation': [
      { before: ['(?:avec|entre|y compris|notamment)(?: [^;]{1,120}?)? le '] },
      {
        before: [
          '(?:consultation|coopération|collaboration|coordination|concertation|liaison)[^;]{0,120} le ',
        ],
      },
    ],
    'through-him': [
      {
        before: [
          "(?:par l[’']intermédiaire|par l[’']entremise|sous la direction|sous l[’']autorité|au nom|à la demande|à l[’']invitation) du ",
        ],
      },
      { before: ['par le '] },
    ],
    'addressed-to-him': [
      {
        before: [
          '(?:communiqu|soumett|fourni|transmett|présent|adress|inform|dépos|notifi|rendre compte|faire rapport|envo|remett|contribu|recommand|confi|délégu)\\p{L}*(?: [^;]{1,160}?)? (?:au|auprès du|le) ',
        ],
      },
    ],
    support: [
      {
        before: [
          '(?:appu|soutien|souten|aid|assist|second|concours|coopér|collabor)\\p{L}*(?: [^;,]{1,60}?)? (?:au|le|du|avec le) ',
        ],
      },
    ],
    appreciation: [
      {
        before: [
          '(?:remercie|félicite|rend hommage|sait gré|gratitude|reconnaissance|appui|remerciements|hommage)(?: [^,;]{1,60}?)? (?:le|au) ',
        ],
      },
    ],
    'what-he-did': [
      {
        before: ['^(?:[^.;]{0,120}, )?le ', '[.;] (?:[^.;]{0,80}, )?le '],
        after: [
          ' (?:indique|annonce|souhaite|signale|prie|note|recommande|propose|entend|estime|a|est|avait|était)(?= )',
        ],
      },
      {
        opening: [acts],
        after: [
          ' (?:a|avait|est|était|entend|compte|continue|propose|poursuit|peut|devrait|fera|sera|doit)(?= )',
        ],
      },
    ],
    acknowledgement: [{ opening: [acts] }],
  },
  officials: {
    forms: [
      "(?:le|au) secrétariat(?: de l[’']organisation des nations unies)?",
      "(?:le haut-commissariat|au haut-commissariat)(?: des nations unies)?(?: aux droits de l[’']homme| pour les réfugiés)?",
      "(?:le haut-commissaire|la haute-commissaire|au haut-commissaire|à la haute-commissaire)(?: des nations unies)?(?: aux droits de l[’']homme| pour les réfugiés)?",
      `(?:le|la|au|à la) (?:représentante?|envoyée?|conseill\\p{L}+)(?: spéciale?| personnelle?)?(?: du ${general})?`,
      '(?:le secrétaire général adjoint|la secrétaire générale adjointe|la vice-secrétaire générale|le vice-secrétaire général)',
      '(?:le directeur exécutif|la directrice exécutive|au directeur exécutif|à la directrice exécutive)',
      '(?:le rapporteur spécial|la rapporteuse spéciale|la rapporteure spéciale|au rapporteur spécial)',
      "(?:l[’']|à l[’'])experte? indépendante?",
    ],
    subject: [
      'le secrétariat',
      'le haut-commissaire',
      'la haute-commissaire',
      'le directeur exécutif',
      'la directrice exécutive',
    ],
  },
}
