/** Spanish: what is delivered, to whom and on what money; look-alikes; other officials. Add a phrase to its list. */
import type { RecordPhrases } from '../recordPhrases.ts'
import { subsidiaryBodies } from '../subsidiaryBodies.ts'

const general = 'secretario general'
const deliver =
  '(?:present[ea]r?|someta|someter|proporcion[ea]r?|prepar[ea]r?|publi(?:que|car)|transmit[ai]r?|facilit[ea]r?|elabor[ea]r?|remit[ai]r?)'
const papers =
  '(?:informes?|estudios?|análisis|notas?|propuestas?|recomendaciones|información|conclusiones|evaluaci(?:ón|ones)|documentos?|plan de acción)'
const acts =
  '(?:(?:también |además |asimismo )?(?:toma nota|toma conocimiento|observa|acoge con|encomia|felicita|agradece|recuerda|reafirma|subraya|destaca|pone de relieve|recalca|aprueba|hace suy[ao]s?|expresa|reconoce|lamenta|deplora|condena|considera|apoya|rinde homenaje|decide (?:seguir|incluir|continuar|mantener|establecer|consignar|prorrogar|convocar|aplazar|prorratear)))'

export const spanishRecords: RecordPhrases = {
  lead: [
    'a que',
    'que',
    'a(?= \\p{L})',
    `el ${general}`,
    'no',
    'también',
    'además',
    'siga',
    'seguir',
    'continúe',
    'continuar',
    'la',
    'lo',
    'le',
    'les',
    'los',
    'las',
    'se',
    '\\p{L}+mente',
  ],
  continues: ['siga', 'seguir', 'continúe', 'continuar', 'prosiga', 'proseguir', 'mantenga'],
  deliverables: {
    oral: [
      'oralmente',
      '(?:informe|información|exposici(?:ón|ones)|presentaci(?:ón|ones)|actualizaci(?:ón|ones))s?(?: \\p{L}+){0,2} (?:oral|orales|verbal|verbales)',
      '(?:ofre(?:zca|cer)|celebr[ea]r?|organi(?:ce|zar)|present[ea]r?|haga|proporcion[ea])[^,;]{0,60} (?:sesi(?:ón|ones) informativas?|reuni(?:ón|ones) informativas?|exposici(?:ón|ones) informativas?)',
    ],
    budget: [
      '(?:en|como parte de)(?: (?:el|los|las|su|sus|la))?(?: [^,;]{0,60}?)? ?(?:proyectos? de presupuesto|presupuestos?|solicitudes presupuestarias|propuestas presupuestarias)(?! aprobad)',
      `${deliver}[^,;]{0,80} (?:proyectos? de presupuesto|estimaciones revisadas|recursos necesarios)`,
    ],
    report: [
      '(?:^|y (?:que )?(?:la |le |les |lo )?)inform(?:e|ar|ando)(?= |,|$)',
      'rind(?:a|iendo) (?:informe|cuentas?)',
      `${deliver}(?= )[^,;]{0,160}? ${papers}(?!\\p{L})`,
      'presentando[^,;]{0,100} informes?(?!\\p{L})',
      '(?:^|y (?:que )?(?:la |le |les )?)present[ea]r?(?= )',
      '(?:en|como anexo de)(?: (?:cada uno de|el marco de|todos))? (?:su|sus|el|los)(?: \\p{L}+){0,3} informes?(?!\\p{L})',
      'dé cuenta',
    ],
    update: [
      '(?:proporcion[ea]|present[ea]|facilit[ea]|brinde)[^,;]{0,60} (?:actualizaci(?:ón|ones)|información actualizada)',
    ],
    inform: [
      '^(?:comunique|notifique|avise)(?= )',
      'mante(?:nga|niendo)[^,;]{0,80} (?:informad[ao]s?|al corriente|al tanto)',
    ],
    consultation: [
      '^(?:consulte|consultar)(?= )',
      '^(?:celebre|celebrar|entable|entablar|inicie|lleve a cabo|organice|realice)[^,;]{0,40} consultas',
      '^recab[ea]r?[^,;]{0,30} (?:opiniones|parecer)',
    ],
    appointment: ['^(?:nombre|nombrar|designe|designar)(?= )'],
  },
  bodies: {
    'Advisory Committee on Administrative and Budgetary Questions': [
      'comisión consultiva en asuntos administrativos y de presupuesto',
      'comisión consultiva(?! (?:de|sobre|en))',
    ],
    ...subsidiaryBodies.es,
    'Human Rights Council': ['consejo de derechos humanos'],
    'Economic and Social Council': ['consejo económico y social'],
    'Security Council': ['consejo de seguridad'],
    'General Assembly': [
      'asamblea general',
      'asamblea',
      '(?:primera|segunda|tercera|cuarta|quinta|sexta) comisión',
    ],
    'Member States': ['estados miembros'],
  },
  organAlone: ['consejo'],
  to: ['a', 'al', 'ante', 'informado', 'informada', 'informe al?', 'informando al?'],
  toItself: [
    '(?:la|lo|le) (?:siga )?(?:inform|present|rind|proporcion|facilit|mante)\\p{L}*',
    '(?:informándo|presentándo)(?:la|lo|le)',
  ],
  through: ['por conducto (?:de|del)', 'por intermedio (?:de|del)', 'a través (?:de|del)'],
  throughAfter: [],
  withinResources: [
    '(?:dentro de(?: los límites de)?|con cargo a|con|utilizando|en el marco de|mediante) (?:los |las )?(?:recursos|medios|créditos|presupuestos?)(?: [^,;]{1,30})? (?:existentes|disponibles|aprobados)',
    'sin (?:costos?|gastos|recursos|consecuencias)[^,;]{0,30} adicionales',
  ],
  voluntary: [
    '(?:mediante|con cargo a|sujeto a|con|a través de|a reserva de|financiad[ao]s? (?:con|mediante)|procedentes de)(?: [^,;]{1,40}?)? (?:contribuciones voluntarias|(?:recursos|fondos|contribuciones) extrapresupuestari[ao]s)',
  ],
  repeats: [
    `(?:reitera|reafirma|renueva) (?:su|la|sus|las) (?:solicitud|petición|solicitudes|peticiones)(?: al ${general})?,?(?: (?:que figura|formulada|contenida|hecha|expresada|expuesta|recogida)s?)? en(?= )`,
  ],
  repeatsAfter: [],
  repeating: [
    '(?:reitera|reafirma|renueva) (?:su|la|sus|las) (?:solicitud(?:es)?|petición|peticiones|invitación|llamamiento)',
  ],
  action: ['(?:a )?que'],
  asRequested: [
    '(?:solicitad|pedid|dispuest|requerid)[oa]s?(?: por (?:ella|la asamblea(?: general)?|el consejo))? en',
    'como (?:lo )?(?:se )?(?:solicit[óa]|pidió|pide)(?: la asamblea(?: general)?| el consejo)? en',
    '(?:conforme a|de conformidad con|en respuesta a|en cumplimiento de) (?:la|su) (?:solicitud|petición) (?:formulada |contenida |hecha |que figura )?en',
  ],
  ownParagraph: [
    'párrafos? # (?:supra|infra|anterior(?:es)?|más arriba|de la presente resolución)',
    '(?<=(?:solicitad[oa]s?|pedid[oa]s?|dispuest[oa]s?|solicit[óa]|pidió|pide|solicitud|petición) (?:formulada |contenida |hecha |que figura )?en (?:el|los) )párrafos? #(?= ?(?:$|[,;.)]))',
  ],
  writtenOn: '',
  mention: [general],
  lookAlikes: {
    'other-official': [
      {
        before: [
          '(?:representantes?|enviad[oa]s?|aseso\\p{L}+|coordinador\\p{L}*|portavoz|oficina(?: ejecutiva)?|vice|sub)(?: [^,;]{0,60}?)? (?:del|ante el) ',
        ],
      },
      { before: ['(?:vice|sub)-?'] },
      { after: [' adjunto'] },
    ],
    'other-organization': [
      { after: [' de (?:la|los|las|esa|dicha)(?![\\p{L}])(?! naciones unidas)', ' del '] },
    ],
    'agenda-title': [{ before: ['[«“"][^«»“”"]{0,300}'] }],
    'past-request': [
      {
        before: [
          '(?:pidió|pidiera|pidieron|solicitó|solicitara|solicitado|pedido|invitó|invitado|encargó|encargado|autorizó|autorizado|alentó|instó|exhortó)(?: \\p{L}+){0,3} (?:al|el) ',
        ],
      },
      {
        before: [
          '(?:recuerd|en respuesta|de conformidad|en atención)[^;]{0,120} (?:solicitud|petición|invitación)(?: [^;]{0,60})? (?:al|el) ',
        ],
      },
      { before: ['(?:dirigida|hecha|formulada) al '] },
    ],
    'embedded-request': [
      {
        before: [
          '(?:recom[ie]+nd|sugier|propon|propus)[^;]{0,200}(?:solicite|pida|invite|encargue|autorice|solicitar|pedir|invitar)(?: \\p{L}+){0,2} (?:al|el) ',
        ],
      },
      {
        before: [
          '(?:comité|comisión|consejo|junta|grupo|dependencia|informe|que|cual|quien) (?:\\p{L}+ ){0,2}(?:solicita|pide|invita|exhorta|alienta|recomienda|insta)(?: \\p{L}+){0,2} (?:al|el) ',
        ],
      },
    ],
    author: [
      {
        before: [
          '(?:informes?|notas?|cartas?|memorand(?:o|os|um)|boletín|boletines|declaraci(?:ón|ones)|estudios?|documentos?|mensajes?|publicaci(?:ón|ones))(?: [^,;]{1,160}?)? (?:del|por el) ',
        ],
      },
      {
        before: [
          '(?:presentad|preparad|proporcionad|publicad|convocad|establecid|nombrad|hech|propuest|emprendid|adoptad|transmitid)[ao]s? por el ',
        ],
      },
    ],
    initiative: [
      {
        before: [
          '(?:esfuerzos?|intención|propuestas?|determinación|compromiso|iniciativas?|decisión|liderazgo|dirección|labor|medidas|función|papel|recomendaci(?:ón|ones)|planes?|autoridad|facultad\\p{L}*|buenos oficios|llamamiento|actividades|responsabilidad)(?: [^,;]{1,160}?)? (?:del|por el|el) ',
        ],
      },
      { before: ['(?:es necesario que|necesidad de que|hace falta que) el '] },
    ],
    possession: [{ before: ['[\\p{L})]+ del '] }],
    'in-consultation': [
      { before: ['(?:con|entre|incluido|incluidos)(?: [^;]{1,120}?)? el '] },
      { before: ['(?:consulta|cooperación|colaboración|coordinación)[^;]{0,120} (?:el|del) '] },
    ],
    'through-him': [
      {
        before: [
          '(?:por conducto|por intermedio|a través|bajo la (?:dirección|autoridad)|en nombre|a petición|a solicitud|por invitación) del ',
        ],
      },
      { before: ['(?:por|mediante) el '] },
    ],
    'addressed-to-him': [
      {
        before: [
          '(?:comuni[cq]|dirigid|present|proporcion|transmit|remit|inform|notifi|deposit|facilit|envi|someta|contribu|recomend|encomend|confi|deleg)\\p{L}*(?: [^;]{1,160}?)? (?:al|ante el|en poder del) ',
        ],
      },
    ],
    support: [
      {
        before: [
          '(?:apoy|ayud|asist|presten?|cooper|colabor|respald)\\p{L}*(?: [^;,]{1,60}?)? (?:al|a el|con el|del) ',
        ],
      },
    ],
    appreciation: [
      {
        before: [
          '(?:agradec|felicita|encomia|rinde homenaje|gratitud|reconocimiento|aprecio|apoyo|homenaje)\\p{L}*(?: [^,;]{1,60}?)? (?:al|el) ',
        ],
      },
    ],
    'what-he-did': [
      {
        before: ['^(?:[^.;]{0,120}, )?el ', '[.;] (?:[^.;]{0,80}, )?el '],
        after: [
          ' (?:indica|comunica|desea|señala|solicita|pide|observa|recomienda|propone|considera|informa|ha|es|había|era)(?= )',
        ],
      },
      {
        opening: [acts],
        after: [
          ' (?:ha|había|haya|es|era|tiene|sigue|propone|continúa|puede|debería|presentará|debe|presentó)(?= )',
        ],
      },
    ],
    acknowledgement: [{ opening: [acts] }],
  },
  officials: {
    forms: [
      '(?:a la|la) secretaría(?: de las naciones unidas)?(?! (?:de la|del))',
      '(?:a la|la) oficina del alto comisionado(?: de las naciones unidas)?(?: para los derechos humanos| para los refugiados)?',
      '(?:al|a la|el|la) alt[oa] comisionad[oa](?: de las naciones unidas)?(?: para los derechos humanos| para los refugiados)?',
      `(?:al|a la|el|la) (?:representante|enviad[oa]|aseso\\p{L}+) (?:especial|personal)(?: del ${general})?`,
      '(?:al secretario general adjunto|a la secretaria general adjunta|a la vicesecretaria general|al vicesecretario general|al subsecretario general)',
      '(?:al director ejecutivo|a la directora ejecutiva)',
      '(?:al relator especial|a la relatora especial)',
      '(?:al experto independiente|a la experta independiente)',
    ],
    subject: [
      'la secretaría',
      'el alto comisionado',
      'la alta comisionada',
      'el director ejecutivo',
      'la directora ejecutiva',
    ],
  },
}
