/** For each rule a paragraph that it finds, and one that comes near and is not its business. */

export type RuleCase = readonly [rule: string, finds: string, nearMiss: string]

/** Directives; the first letters name the language. */
export const directiveCases: readonly RuleCase[] = [
  [
    'en/request/person',
    'Requests the Secretary-General to draw maps;',
    'Requests the Secretary-General of the League to draw maps;',
  ],
  [
    'en/request/repeated',
    'Reiterates its request to the Secretary-General to draw maps;',
    'Recalls its request to the Secretary-General to draw maps;',
  ],
  [
    'en/request/that',
    'Requests that the Secretary-General draw maps;',
    'Notes the request that the Secretary-General draw maps;',
  ],
  [
    'en/request/first-person',
    'We request the Secretary-General to draw maps;',
    'Recommends that States request the Secretary-General to draw maps;',
  ],
  [
    'en/request/that/first-person',
    'We request that the Secretary-General draw maps;',
    'Recommends that States request that the Secretary-General draw maps;',
  ],
  [
    'en/exhortation/first-person',
    'We encourage the Secretary-General to draw maps;',
    'Notes that States encourage the Secretary-General to draw maps;',
  ],
  [
    'en/request/decides',
    'Decides that the Secretary-General shall draw maps;',
    'Decides that the Secretary-General had drawn maps;',
  ],
  [
    'en/request/passive',
    'The Secretary-General is requested to draw maps;',
    'Notes that the Secretary-General is requested to draw maps;',
  ],
  [
    'en/request/shall',
    'The Secretary-General shall draw maps;',
    'Maps that the Secretary-General shall draw are blue;',
  ],
  [
    'en/authorization/person',
    'Authorizes the Secretary-General to draw maps;',
    'Notes that the Board authorizes the Secretary-General to draw maps;',
  ],
  [
    'en/authorization/decides',
    'Decides that the Secretary-General may draw maps;',
    'Decides that the Board may help the Secretary-General;',
  ],
  [
    'en/authorization/repeated',
    'Renews the authorization granted to the Secretary-General to draw maps;',
    'Renews the authorization granted to the Board to help the Secretary-General;',
  ],
  [
    'en/authorization/passive',
    'The Secretary-General is authorized to draw maps;',
    'Notes that the Secretary-General is authorized to draw maps;',
  ],
  [
    'en/exhortation/person',
    'Urges the Secretary-General to draw maps;',
    'Urges States to help the Secretary-General to draw maps;',
  ],
  [
    'en/exhortation/person/joint',
    'Urges Member States and the Secretary-General to draw maps;',
    'Urges States, in consultation with the Board and the Secretary-General, to draw maps;',
  ],
  [
    'en/request/person/joint',
    'Requests the Board and the Secretary-General to draw maps;',
    'Requests the Board, through the Council and the Secretary-General, to draw maps;',
  ],
  [
    'en/request/person/pronoun',
    'Thanks the Secretary-General, and requests him to draw maps;',
    'Thanks the Special Representative of the Secretary-General, and requests him to draw maps;',
  ],
  [
    'en/exhortation/person/pronoun',
    'Thanks the Secretary-General, and encourages him to draw maps;',
    'Thanks the Special Rapporteur, and encourages him to draw maps;',
  ],
  [
    'en/exhortation/repeated',
    'Reiterates its invitation to the Secretary-General to draw maps;',
    'Recalls its invitation to the Secretary-General to draw maps;',
  ],
  [
    'en/exhortation/that',
    'Recommends that the Secretary-General draw maps;',
    'Recommends that the Assembly request the Secretary-General to draw maps;',
  ],
  [
    'en/exhortation/passive',
    'The Secretary-General is invited to draw maps;',
    'The Board is invited to draw maps;',
  ],
  [
    'en/expectation/that',
    'Expects that the Secretary-General will draw maps;',
    'Notes that the Board expects that the Secretary-General will draw maps;',
  ],
  [
    'en/expectation/person',
    'Expects the Secretary-General to draw maps;',
    'Expects the Board to help the Secretary-General to draw maps;',
  ],
  [
    'en/expectation/awaited',
    'Looks forward to the report of the Secretary-General;',
    'Looks forward to the report of the Board;',
  ],
  ['en/implicit/that', 'Requests that future reports be shorter;', 'Requests that Member States be shorter;'],
  [
    'en/implicit/information',
    'Requests further information on the budget;',
    'Requests further talks between the parties;',
  ],
  [
    'fr/request/person',
    'Prie le Secrétaire général de dresser des cartes ;',
    'Note que le Comité prie le Secrétaire général de dresser des cartes ;',
  ],
  [
    'fr/request/repeated',
    'Réitère sa demande au Secrétaire général de dresser des cartes ;',
    'Note la demande faite au Secrétaire général de dresser des cartes ;',
  ],
  [
    'fr/request/decides',
    'Décide que le Secrétaire général doit dresser des cartes ;',
    'Décide que le Secrétaire général a dressé des cartes ;',
  ],
  [
    'fr/authorization/person',
    'Autorise le Secrétaire général à dresser des cartes ;',
    'Note que le Comité autorise le Secrétaire général à dresser des cartes ;',
  ],
  [
    'fr/exhortation/person',
    'Exhorte le Secrétaire général à dresser des cartes ;',
    'Exhorte les États à aider le Secrétaire général à dresser des cartes ;',
  ],
  [
    'fr/exhortation/that',
    'Recommande que le Secrétaire général dresse des cartes ;',
    'Recommande que l’Assemblée prie le Secrétaire général de dresser des cartes ;',
  ],
  [
    'fr/expectation/that',
    'Compte que le Secrétaire général dressera des cartes ;',
    'Compte que les États dresseront des cartes ;',
  ],
  [
    'es/request/person',
    'Solicita al Secretario General que trace mapas;',
    'Observa que la Comisión solicita al Secretario General que trace mapas;',
  ],
  [
    'es/request/repeated',
    'Reitera su solicitud al Secretario General de que trace mapas;',
    'Recuerda su solicitud al Secretario General de que trace mapas;',
  ],
  [
    'es/request/decides',
    'Decide que el Secretario General deberá trazar mapas;',
    'Decide que el Secretario General trazó mapas;',
  ],
  [
    'es/authorization/person',
    'Autoriza al Secretario General a trazar mapas;',
    'Observa que la Junta autoriza al Secretario General a trazar mapas;',
  ],
  [
    'es/exhortation/person',
    'Alienta al Secretario General a que trace mapas;',
    'Alienta a los Estados a que ayuden al Secretario General a trazar mapas;',
  ],
  [
    'es/exhortation/that',
    'Recomienda que el Secretario General trace mapas;',
    'Recomienda que la Asamblea solicite al Secretario General que trace mapas;',
  ],
  [
    'es/expectation/that',
    'Confía en que el Secretario General trazará mapas;',
    'Confía en que los Estados trazarán mapas;',
  ],
  [
    'ru/request/person',
    'просит Генерального секретаря составить карты;',
    'отмечает, что Комитет просит Генерального секретаря составить карты;',
  ],
  [
    'ru/request/repeated',
    'вновь обращается с просьбой к Генеральному секретарю составить карты;',
    'ссылается на просьбу к Генеральному секретарю составить карты;',
  ],
  [
    'ru/authorization/person',
    'уполномочивает Генерального секретаря составить карты;',
    'отмечает, что Совет уполномочивает Генерального секретаря составить карты;',
  ],
  [
    'ru/exhortation/person',
    'призывает Генерального секретаря составить карты;',
    'призывает государства помочь Генеральному секретарю составить карты;',
  ],
  ['zh/request/person', '请秘书长绘制地图；', '注意到委员会请秘书长绘制地图；'],
  ['zh/request/repeated', '重申请求秘书长绘制地图；', '回顾请求秘书长绘制地图；'],
  ['zh/request/decides', '决定秘书长应绘制地图；', '决定秘书长已绘制地图；'],
  ['zh/authorization/person', '授权秘书长绘制地图；', '注意到理事会授权秘书长绘制地图；'],
  ['zh/exhortation/person', '鼓励秘书长绘制地图；', '鼓励会员国协助秘书长绘制地图；'],
  ['zh/expectation/that', '期望秘书长绘制地图；', '期望会员国绘制地图；'],
  ['ar/request/person', 'تطلب إلى الأمين العام أن يرسم خرائط؛', 'طلبت إلى الأمين العام أن يرسم خرائط؛'],
  ['ar/authorization/person', 'تأذن للأمين العام برسم خرائط؛', 'أذنت للأمين العام برسم خرائط؛'],
  [
    'ar/exhortation/person',
    'تشجع الأمين العام على رسم خرائط؛',
    'تشجع الدول على مساعدة الأمين العام على رسم خرائط؛',
  ],
  ['ar/expectation/that', 'تتوقع من الأمين العام أن يرسم خرائط؛', 'تتوقع من الدول أن ترسم خرائط؛'],
]

/** Due rules, after "Requests the Secretary-General", of the Assembly at its ninetieth session. */
export const dueCases: readonly RuleCase[] = [
  ['due/session', 'to report at its ninety-first session', 'to report on its ninth training session'],
  [
    'due/session-of-year',
    'to report to the Economic and Social Council at its 2037 session',
    'to print the outcome of the 2037 session',
  ],
  ['due/session-named', 'to report at its next session', 'to plan the next session of training'],
  [
    'due/budget',
    'to show the cost in the proposed programme budget for 2037',
    'to explain the programme budget for 2030',
  ],
  ['due/budget-coming', 'to show the cost in future budget proposals', 'to weigh future proposals'],
  [
    'due/before-expiry',
    'to report not later than 45 days prior to its expiration',
    'to report on what expired 45 days ago',
  ],
  [
    'due/series-start',
    'to report annually, beginning on 1 March 2036',
    'to lease a depot, beginning on 1 March 2036',
  ],
  [
    'due/half-year',
    'to report in the first half of 2037',
    'to prepare the conference to be held in the first half of 2037',
  ],
  ['due/date', 'to report by 31 March 2036', 'to print the map of 31 March 2036'],
  ['due/within', 'to report within thirty days', 'to report within thirty days of the receipt of an order'],
  ['due/date-of-period', 'to report by the end of 2036', 'to print the maps of 2036'],
  ['due/next-report', 'to show a map in his next report', 'to read the next report of the Board'],
  ['due/each-report', 'to show a map in future reports', 'to weigh future threats'],
  ['due/recurrence', 'to report annually', 'to print the annual report of the Board'],
  ['due/recurrence-thereafter', 'to report every 60 days thereafter', 'to report every 60 days'],
  ['due/continuous', 'to inform States regularly', 'to pay for regular surveys'],
  ['due/immediate', 'to inform States immediately', 'to fill posts expeditiously'],
  ['due/agenda-decision', 'to report under that item', 'to draw maps'],
  ['due/next-report-placed', 'to show a map in his next report', 'to show a map in future reports'],
]
