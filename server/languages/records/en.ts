/** English: what is delivered, to whom and on what money; look-alikes; other officials. Add a phrase to its list. */
import type { RecordPhrases } from '../recordPhrases.ts'
import { subsidiaryBodies } from '../subsidiaryBodies.ts'

const repeats = '(?:reiterates|reaffirms|renews|repeats|stresses|restates|underlines)'
const deliver =
  '(?:submit|present|provide|prepare|issue|publish|produce|transmit|circulate|make available|compile|bring|elaborate)'
const papers =
  '(?:reports?|stud(?:y|ies)|analys[ie]s|notes?|summary|compilation|review paper|recommendations|proposals?|options|information|details|findings|assessments?|inventory|road map|action plan)'
const general = 'secretary[- ]{0,3}general'

export const englishRecords: RecordPhrases = {
  lead: [
    'to',
    'not to',
    `the ${general}`,
    'he',
    'also',
    'further',
    'again',
    'shall',
    'should',
    'will',
    'is to',
    '\\p{L}+ly',
    'continue (?:to|his efforts to)',
    'continue',
    'undertake to',
  ],
  continues: ['continue', 'remain', 'maintain', 'keep(?= under review)'],
  deliverables: {
    oral: [
      'oral(?:ly)?(?= )[^,;]{0,40}(?:update|report|briefing|presentation|statement|brief|inform)',
      '(?:update|report|brief|inform)\\p{L}*(?: [^,;]{1,60})? orally',
      '^brief(?= )',
      '(?:and|to) brief(?= (?:the|it|member|states|its))',
      '(?:provide|give|hold|present|deliver|organize|arrange|conduct|convene|offer)[^,;]{0,60} briefings?',
    ],
    budget: [
      '(?:in|as part of)(?: the (?:context|framework|preparation) of)?(?: (?!the approved|existing|available|approved)[^,;]{0,60})? budgets?(?! performance)(?: (?:proposals?|submissions?|requests?|documents?|outlines?))?(?= (?:for|in|to|on|as|and|of|at|including|covering)|,|;|$)',
      `(?:${deliver}|propose|include|reflect|make provision for)(?= )[^,;]{0,80} (?:budgets?(?! performance| inputs)|revised estimates|resource requirements|appropriations?)`,
      'the (?:regular budget|proposed programme budget) for (?:the )?(?:biennium|year|\\d)',
    ],
    report: [
      '^report(?! of)',
      '(?:and|,)(?: (?:to|in this regard))?(?: \\p{L}+ly)? report(?= (?:to|on|thereon|back|in|at|the|its|every|within|by|as)|,|$)',
      `(?:^|and (?:to )?)(?:\\p{L}+ly )?${deliver}[^,;]{0,160}? ${papers}(?!\\p{L})`,
      '(?:^|and (?:to )?)(?:\\p{L}+ly )?(?:submit|present)(?=[ ,])',
      // “to provide, no later than 1 March 2036, a written report”
      `^(?:\\p{L}+ly )?${deliver},[^;]{2,200}, (?:an?|the|his) (?:[^,;]{1,80} )?${papers}(?!\\p{L})`,
      '(?:in|as an annex to|through|within)(?: the context of)?(?: each of)?(?: all)? (?:his|its|the|all|future)(?: (?!until|of|on|for)\\p{L}+){0,5} reports?(?!\\p{L})',
      'report(?:ing)? (?:thereon|on (?:the )?(?:progress|implementation|results|measures|outcomes?))[^;]{0,120} session',
    ],
    update: ['^update(?= )', '(?:provide|give|present)[^,;]{0,60} updates?(?!\\p{L})'],
    inform: [
      '^(?:inform|notify|apprise|alert)(?= )',
      '(?:and|to)(?: \\p{L}+ly)? (?:inform|notify|apprise)(?= )',
      'keep(?: [^,;]{1,80}?)? (?:informed|apprised|abreast|updated)',
    ],
    consultation: [
      '^consult(?= |$)',
      '^(?:hold|undertake|conduct|initiate|convene|facilitate|organize|engage in|enter into|begin)[^,;]{0,60} consultations',
      '^seek the views',
    ],
    appointment: ['^(?:re-?)?appoint(?= )', '^(?:designate|nominate)(?= (?:an?|the|one|his|two|up) )'],
  },
  bodies: {
    'Advisory Committee on Administrative and Budgetary Questions': [
      'advisory committee on administrative and budgetary questions',
      'advisory committee(?! on)',
    ],
    ...subsidiaryBodies.en,
    'Human Rights Council': ['human rights council'],
    'Economic and Social Council': ['economic and social council'],
    'Security Council': ['security council'],
    'General Assembly': [
      'general assembly',
      'assembly(?! of)',
      '(?:first|second|third|fourth|fifth|sixth) committee',
    ],
    'Member States': ['member states', 'all states'],
  },
  organAlone: ['council'],
  to: ['to', 'inform', 'brief', 'update', 'keep', 'apprise', 'notify', 'provide', 'before', 'alert'],
  toItself: [
    '(?:report|present|submit|provide|brief|inform|update|keep|recommend)\\p{L}*(?: [^,;]{1,120}?)? to it(?= |,|;|$)',
    '(?:inform|brief|keep|update|notify|provide) it(?= )',
  ],
  through: ['through', 'via'],
  throughAfter: [],
  withinResources: [
    '(?:within|from|using|through|by (?:using|utilizing)|on the basis of|out of) (?:the )?(?:existing|available|approved|already available)(?: [^,;]{1,30})? (?:resources|budgets?|capacit(?:y|ies)|appropriations?|funds)',
    '(?:at no|without(?: any)?) additional (?:costs?|resources|expense|financial implications)',
    'within the (?:existing|approved) (?:level of )?(?:resources|appropriations?|budget)',
  ],
  voluntary: [
    '(?:subject to|through|from|by|using|within|on the basis of|financed by|funded (?:by|through|from)|with|availability of)(?: [^,;]{1,40}?)? (?:voluntary contributions|extra-?budgetary (?:resources|funding|funds|contributions))',
  ],
  repeats: [
    `${repeats} (?:its|the|our)(?: previous| earlier| standing)? requests?(?: to the ${general})?,?(?: also)?(?: as)?(?: (?:contained|made|set out|set forth|expressed|stated|reflected|outlined))? in(?= )`,
  ],
  repeatsAfter: [],
  repeating: [
    `${repeats} (?:its|the|our)(?: previous| earlier| standing)? (?:requests?|invitations?|calls?|appeals?)`,
  ],
  action: ['to(?= [a-z])', 'that'],
  asRequested: [
    'requested(?: by (?:it|the (?:general assembly|assembly|council)))? in',
    '(?:as|and) (?:previously |already )?(?:called for|mandated|asked for) in',
    '(?:pursuant to|in response to|in accordance with) (?:the|its) requests? (?:made |contained |set out )?in',
  ],
  ownParagraph: [
    'paragraphs? # (?:above|below|of (?:the present|this) resolution)',
    // The paragraph alone is one of the same resolution; “of” another paper would follow.
    '(?<=(?:requested|called for|mandated|asked for|requests?(?: made| contained| set out)?) in )paragraphs? #(?= ?(?:$|[,;.)]))',
  ],
  writtenOn: '',
  mention: [`secretary ?- ?general`, 'secretary general', 'secretarygeneral'],
  lookAlikes: {
    'other-official': [
      { before: ['(?:under|deputy|assistant)[- ]', '(?:under|deputy|assistant)-'] },
      {
        before: [
          '(?:representatives?|envoys?|advis[eo]rs?|coordinators?|spokesperson|office|staff|deput(?:y|ies))(?: (?:of|to|for))? the ',
        ],
      },
      {
        after: [
          "[’']s? (?:\\p{L}+ ){0,3}(?:representatives?|envoys?|advis[eo]rs?|coordinators?|spokesperson)",
        ],
      },
    ],
    'other-organization': [
      {
        before: ['(?<!by |inform |notify |advise |apprise )the '],
        after: [' of (?!the united nations|the organization(?!\\p{L}| of| for))(?:the )?'],
      },
    ],
    'agenda-title': [{ before: ['[“"][^“”"]{0,300}'] }],
    'past-request': [
      {
        before: [
          '(?:requested|invited|encouraged|urged|asked|called upon|called on|authori[sz]ed|directed) (?:of |that )?the ',
        ],
      },
      {
        before: [
          '(?:recalls?|recalling|pursuant to|in response to|as requested|following|in accordance with)[^;]{0,120} (?:requests?|invitations?)(?: \\p{L}+){0,3} (?:to|that|of|by) the ',
        ],
      },
      { before: ['(?:addressed|made) to the '] },
      { opening: ['(?:also |further )?recalls? (?:its|the) (?:requests?|invitations?)'] },
    ],
    'embedded-request': [
      {
        before: [
          '(?<=(?:recommend|suggest|propos|decid|agree|may wish)[^;]{0,300})(?:request|invite|urge|encourage|authori[sz]e|ask) (?:that )?the ',
        ],
      },
      {
        before: [
          '(?:to|may|should) (?:request|invite|urge|encourage|authori[sz]e|ask|call upon) (?:that )?the ',
        ],
      },
      {
        before: [
          '(?:committee|board|commission|council|group|unit|report|which|who|it) (?:\\p{L}+ ){0,2}(?:requests?|invites?|urges?|encourages?|asks?|recommends?) (?:that )?the ',
        ],
      },
    ],
    author: [
      {
        before: [
          '(?:reports?|notes?(?! (?:the|that|its|his|with|also|further|in)(?![\\p{L}]))|letters?|memorand(?:um|a)|bulletins?|statements?|stud(?:y|ies)|publications?|documents?|messages?|guidelines|policy|briefs?)(?: [^,;]{1,160}?)? (?:of|by|from) the ',
        ],
      },
      {
        after: [
          "[’']s? (?:\\p{L}+[ -]){0,4}(?:reports?|notes?|letters?|bulletins?|statements?|stud(?:y|ies)|remarks|briefs?)",
        ],
      },
      {
        before: [
          '(?:submitted|prepared|provided|issued|presented|convened|established|appointed|made|proposed|launched|undertaken|transmitted|contained in the reports?)(?: \\p{L}+){0,2} by the ',
        ],
      },
    ],
    initiative: [
      {
        before: [
          '(?:efforts?|intention|proposals?|determination|commitment|initiatives?|decision|leadership|work|actions?|steps|measures|role|readiness|recommendations?|plans?|authority|good offices|call|appeal|vision|agenda|activities|engagement|mission|prerogative|responsibility|power|progress)(?: [^,;]{1,160}?)? (?:of|by|made by|taken by|from) the ',
        ],
      },
      { before: ['the need for (?:\\p{L}+ ){0,5}the '] },
    ],
    possession: [{ after: ["[’']"] }, { before: ['[\\p{L})]+ of the '] }],
    'in-consultation': [
      {
        before: [
          '(?:consult|cooperat|co-operat|collaborat|coordinat|conjunct|partnership|agreement|together|liaison|contact|discussion|dialogue|concert|meeting|communicat|work|engage)\\p{L}*(?: [^,;]{1,80}?)? with(?: [^;]{1,120}?)? the ',
        ],
      },
      { before: ['(?:between|among|including|acceptable to|join\\p{L}*)(?: [^;]{1,120}?)? the '] },
    ],
    'through-him': [
      {
        before: [
          '(?:through|under|via|upon|at the (?:request|invitation|initiative)|on behalf|(?:approval|approved|designated|appointed|authorized|decided|determined|requested|informed))(?: [^,;]{1,60}?)? (?:of|by|from)? ?the ',
        ],
      },
      { before: ['(?:through|via|under|upon) the '] },
    ],
    'addressed-to-him': [
      {
        before: [
          '(?:communicate|notif|submit|provide|transmit|report|send|inform|notify|deposit|present|forward|address|furnish|supply|contribut|convey|make available|recommend|respond|available|access|advice|advise|refer|brief|entrust|given|assigned|delegated)\\p{L}*(?: [^;]{1,160}?)? (?:to|with) the ',
        ],
      },
      {
        before: [
          '(?:inform|notify|advise|brief|assist|enabl|allow|provid|consult|permit)\\p{L}* (?:\\p{L}+ ){0,2}the ',
        ],
      },
    ],
    support: [
      {
        before: ['(?:support|assist|help|cooperat|aid)\\p{L}*(?: [^;,]{1,60}?)? (?:to |for |with |of )?the '],
      },
    ],
    appreciation: [
      {
        before: [
          '(?:appreciation|gratitude|thanks|support|tribute|confidence|congratulations|condolences) (?:\\p{L}+ ){0,3}(?:to|for|in) the ',
        ],
      },
      { before: ['(?:commends?|thanks|congratulates?|applauds?|praises?) (?:\\p{L}+ ){0,6}the '] },
    ],
    'what-he-did': [
      {
        before: ['^(?:[^.;]{0,120}, )?the ', '[.;] (?:[^.;]{0,80}, )?the '],
        after: [
          ' (?:also |further )?(?:indicates?|wishes|reports?|states?|requests|notes|recommends|proposes|intends|informs|believes|has|had|was)(?= )',
        ],
      },
      {
        opening: [
          '(?:also |further |again )*(?:notes?|notes with \\p{L}+|takes note|welcomes?|recogni[sz]es|acknowledges|recalls?|commends|appreciates|regrets|stresses|emphasi[sz]es|underlines|reaffirms|affirms|considers|observes|is (?:concerned|aware))',
        ],
        after: [
          ',?(?: [^;]{1,60},)? (?:has|had|have|is|was|will|would|may|can|could|intends|plans|continues|proposes|proposed|submitted|made|took|decided|indicated|and|in|to|on)(?= |,)',
        ],
      },
    ],
    acknowledgement: [
      {
        opening: [
          '(?:also |further |again |once again |in this (?:regard|context|connection),? |with \\p{L}+ )*(?:notes?|takes? note|takes? into account|welcomes?|recogni[sz]es?|acknowledges?|recalls?|recalling|reaffirms?|reiterates? (?:its )?(?:support|concern|the importance)|commends?|expresses|appreciates?|endorses?|approves?|supports?|regrets?|deplores?|condemns?|stresses|emphasi[sz]es|underlines|underscores|highlights|affirms|considers?|believes?|is (?:concerned|aware|convinced)|pays tribute|thanks|concurs|agrees|adopts?|decides to (?:remain|include|continue (?:its|to)|keep|consider|establish|appropriate|apportion|set off|extend|convene|review|defer|revert))',
        ],
      },
    ],
  },
  officials: {
    forms: [
      '(?:the )?(?:(?:united nations )?secretariat)(?! of (?!the united nations))',
      '(?:the )?office of the (?:united nations )?high commissioner(?: for \\p{L}+(?: \\p{L}+)?)?',
      '(?:the )?(?:united nations )?high commissioner(?: for (?:human rights|refugees))?',
      `(?:the )?(?:(?:\\p{L}+ ){0,2}representatives?|(?:special|personal) envoys?|special advis[eo]rs?) (?:of|to) the ${general}(?: (?:for|on) [^,;]{1,60}?(?= to |,))?`,
      '(?:the )?(?:his |her )?(?:special representative|special envoy|personal envoy|special adviser|special coordinator)(?: (?:for|on) [^,;]{1,60}?(?= to |,))?',
      `(?:the )?(?:under-?|assistant |deputy )[- ]?${general}(?: for [^,;]{1,60}?(?= to |,))?`,
      '(?:the )?executive director(?: of [^,;]{1,80}?(?= to |,))?',
      '(?:the )?special rapporteurs?(?: (?:on|of) [^,;]{1,90}?(?= to |,))?',
      '(?:the )?independent expert(?: on [^,;]{1,90}?(?= to |,))?',
      '(?:the )?department (?:of|for) [^,;]{1,60}?(?= to |,)',
      '(?:the )?victims’ rights advocate',
    ],
    subject: [
      'the (?:united nations )?secretariat',
      'the (?:united nations )?high commissioner(?: for (?:human rights|refugees))?',
      'the executive director',
      'the (?:special representative|special envoy|special rapporteur|independent expert)',
    ],
  },
}
