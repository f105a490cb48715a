/** For each rule of passives, statutes, outcome documents and what is implied, outside English: what it finds, and what comes near. */
import type { RuleCase } from './ruleCases.ts'

export const languageCases: readonly RuleCase[] = [
  [
    'en/implicit/report',
    'Decides to revert to the question in the light of a report to be submitted by the Secretary-General;',
    'Decides to revert to the question in the light of a report to be submitted by the Secretary-General pursuant to resolution 88/41;',
  ],
  [
    'fr/implicit/report',
    'Décide de revenir sur la question à la lumière d’un rapport que le Secrétaire général lui présentera ;',
    'Décide de revenir sur la question à la lumière du rapport que le Secrétaire général lui présentera en application de la résolution 88/41 ;',
  ],
  [
    'es/implicit/report',
    'Decide volver a examinar la cuestión a la luz de un informe que el Secretario General le presentará;',
    'Decide volver a examinar la cuestión a la luz del informe que el Secretario General le presentará en cumplimiento de la resolución 88/41;',
  ],
  [
    'ru/implicit/report',
    'постановляет вернуться к этому вопросу с учетом доклада, который представит Генеральный секретарь;',
    'постановляет вернуться к этому вопросу с учетом доклада, который представит Генеральный секретарь во исполнение резолюции 88/41;',
  ],
  [
    'zh/implicit/report',
    '决定参照秘书长将提交的报告再次审议这一问题；',
    '决定参照秘书长将按照第88/41号决议提交的报告再次审议这一问题；',
  ],
  [
    'ar/implicit/report',
    'تقرر أن تعود إلى المسألة في ضوء تقرير سيقدمه الأمين العام؛',
    'تقرر أن تعود إلى المسألة في ضوء التقرير الذي سيقدمه الأمين العام عملا بالقرار 88/41؛',
  ],
  [
    'fr/request/that',
    'Demande que le Secrétaire général dresse des cartes ;',
    'Note la demande que le Secrétaire général dresse des cartes ;',
  ],
  [
    'fr/request/first-person',
    'Nous prions le Secrétaire général de dresser des cartes ;',
    'Nous appuyons les États qui prient le Secrétaire général de dresser des cartes ;',
  ],
  [
    'fr/request/that/first-person',
    'Nous demandons que le Secrétaire général dresse des cartes ;',
    'Nous savons que le Secrétaire général dresse des cartes ;',
  ],
  [
    'fr/exhortation/first-person',
    'Nous invitons le Secrétaire général à dresser des cartes ;',
    'Nous invitons les États à aider le Secrétaire général à dresser des cartes ;',
  ],
  [
    'fr/request/passive',
    'Le Secrétaire général est prié de dresser des cartes ;',
    'Note que le Secrétaire général est prié de dresser des cartes ;',
  ],
  [
    'fr/request/impersonal',
    'Il est demandé au Secrétaire général de dresser des cartes ;',
    'Note qu’il est demandé au Secrétaire général de dresser des cartes ;',
  ],
  [
    'fr/request/statement',
    'Annex\n1. Le Secrétaire général tiendra un registre des cartes.',
    'Annex\n1. Le Secrétaire général sera informé de chaque carte.',
  ],
  [
    'fr/authorization/passive',
    'Le Secrétaire général est autorisé à dresser des cartes ;',
    'Note que le Secrétaire général est autorisé à dresser des cartes ;',
  ],
  [
    'fr/exhortation/repeated',
    'Réitère son invitation au Secrétaire général de dresser des cartes ;',
    'Rappelle son invitation au Secrétaire général de dresser des cartes ;',
  ],
  [
    'fr/exhortation/passive',
    'Le Secrétaire général est invité à dresser des cartes ;',
    'Le Comité est invité à dresser des cartes ;',
  ],
  [
    'fr/expectation/awaited',
    'Attend avec intérêt le rapport du Secrétaire général ;',
    'Attend avec intérêt le rapport du Comité ;',
  ],
  [
    'fr/implicit/that',
    'Demande que les futurs rapports soient plus courts ;',
    'Demande que les États publient leurs rapports ;',
  ],
  [
    'fr/implicit/information',
    'Demande un complément d’information sur le budget ;',
    'Demande la tenue de pourparlers sur le budget ;',
  ],
  [
    'es/request/that',
    'Solicita que el Secretario General trace mapas;',
    'Observa la solicitud de que el Secretario General trace mapas;',
  ],
  [
    'es/request/first-person',
    'Solicitamos al Secretario General que trace mapas;',
    'Apoyamos a quienes solicitan al Secretario General que trace mapas;',
  ],
  [
    'es/request/that/first-person',
    'Pedimos que el Secretario General trace mapas;',
    'Sabemos que el Secretario General traza mapas;',
  ],
  [
    'es/exhortation/first-person',
    'Invitamos al Secretario General a que trace mapas;',
    'Invitamos a los Estados a ayudar al Secretario General a trazar mapas;',
  ],
  [
    'es/request/impersonal',
    'Se pide al Secretario General que trace mapas;',
    'Observa que se pide al Secretario General que trace mapas;',
  ],
  [
    'es/request/passive',
    'El Secretario General queda encargado de trazar mapas;',
    'Observa que el Secretario General queda encargado de trazar mapas;',
  ],
  [
    'es/request/statement',
    'Annex\n1. El Secretario General llevará un registro de los mapas.',
    'Annex\n1. El Secretario General será informado de cada mapa.',
  ],
  [
    'es/authorization/impersonal',
    'Se autoriza al Secretario General a trazar mapas;',
    'Observa que se autoriza al Secretario General a trazar mapas;',
  ],
  [
    'es/authorization/passive',
    'El Secretario General queda autorizado para trazar mapas;',
    'Observa que el Secretario General queda autorizado para trazar mapas;',
  ],
  [
    'es/exhortation/impersonal',
    'Se invita al Secretario General a que trace mapas;',
    'Se invita a los Estados a que ayuden al Secretario General a trazar mapas;',
  ],
  [
    'es/exhortation/repeated',
    'Reitera su llamamiento al Secretario General para que trace mapas;',
    'Recuerda su llamamiento al Secretario General para que trace mapas;',
  ],
  [
    'es/expectation/awaited',
    'Aguarda con interés el informe del Secretario General;',
    'Aguarda con interés el informe de la Junta;',
  ],
  [
    'es/implicit/that',
    'Solicita que los futuros informes sean más breves;',
    'Solicita que los Estados publiquen sus informes;',
  ],
  [
    'es/implicit/information',
    'Pide más información sobre el presupuesto;',
    'Pide más conversaciones sobre la frontera;',
  ],
  [
    'ru/request/that',
    'просит, чтобы Генеральный секретарь составил карты;',
    'отмечает просьбу, чтобы Генеральный секретарь составил карты;',
  ],
  [
    'ru/request/first-person',
    'Мы просим Генерального секретаря составить карты;',
    'Мы поддерживаем тех, кто просит Генерального секретаря составить карты;',
  ],
  [
    'ru/request/that/first-person',
    'Мы просим, чтобы Генеральный секретарь составил карты;',
    'Мы знаем, что Генеральный секретарь составил карты;',
  ],
  [
    'ru/exhortation/first-person',
    'Мы призываем Генерального секретаря составить карты;',
    'Мы призываем государства помочь Генеральному секретарю составить карты;',
  ],
  [
    'ru/request/decides',
    'постановляет, что Генеральный секретарь должен составить карты;',
    'постановляет, что Генеральный секретарь составил карты;',
  ],
  [
    'ru/request/passive',
    'Генеральному секретарю поручается составить карты;',
    'отмечает, какие карты Генеральному секретарю поручается составить;',
  ],
  [
    'ru/request/statement',
    'Annex\n1. Генеральный секретарь ведет реестр карт.',
    'Annex\n1. Генеральный секретарь получает копию каждой карты.',
  ],
  [
    'ru/authorization/passive',
    'Генеральный секретарь уполномочивается составить карты;',
    'Комитет уполномочивается составить карты;',
  ],
  [
    'ru/exhortation/repeated',
    'повторяет свой призыв к Генеральному секретарю составить карты;',
    'ссылается на свой призыв к Генеральному секретарю составить карты;',
  ],
  [
    'ru/exhortation/that',
    'рекомендует, чтобы Генеральный секретарь составил карты;',
    'рекомендует, чтобы Ассамблея просила Генерального секретаря составить карты;',
  ],
  [
    'ru/exhortation/passive',
    'Генеральному секретарю рекомендуется составить карты;',
    'Комитету рекомендуется составить карты;',
  ],
  [
    'ru/expectation/that',
    'выражает надежду на то, что Генеральный секретарь составит карты;',
    'выражает надежду на то, что государства составят карты;',
  ],
  [
    'ru/expectation/awaited',
    'с интересом ожидает доклад Генерального секретаря;',
    'с интересом ожидает доклад Комитета;',
  ],
  [
    'ru/implicit/that',
    'просит, чтобы будущие доклады были короче;',
    'просит, чтобы государства публиковали свои доклады;',
  ],
  ['ru/implicit/information', 'просит включить в доклад таблицу;', 'просит власти включить таблицу;'],
  ['zh/request/first-person', '我们请秘书长绘制地图；', '我们请会员国协助秘书长绘制地图；'],
  ['zh/exhortation/first-person', '我们鼓励秘书长绘制地图；', '我们鼓励会员国协助秘书长绘制地图；'],
  ['zh/request/passive', '秘书长被要求绘制地图；', '会员国被要求绘制地图；'],
  ['zh/request/statement', 'Annex\n1. 秘书长应保存地图登记册。', 'Annex\n1. 秘书长应获通知。'],
  ['zh/authorization/passive', '秘书长获授权绘制地图；', '委员会获授权绘制地图；'],
  ['zh/exhortation/repeated', '重申其呼吁秘书长绘制地图；', '回顾其呼吁秘书长绘制地图；'],
  ['zh/expectation/awaited', '期待秘书长的报告；', '期待委员会的报告；'],
  ['zh/implicit/that', '要求今后的报告更加简短；', '要求会员国今后的报告更加简短；'],
  ['ar/request/charge', 'تكلف الأمين العام برسم خرائط؛', 'تكلف اللجنة الأمين العام برسم خرائط؛'],
  [
    'ar/request/repeated',
    'تكرر طلبها إلى الأمين العام أن يرسم خرائط؛',
    'تشير إلى طلبها إلى الأمين العام أن يرسم خرائط؛',
  ],
  ['ar/request/that', 'تطلب أن يرسم الأمين العام خرائط؛', 'تطلب أن ترسم الدول خرائط؛'],
  [
    'ar/request/first-person',
    'نطلب إلى الأمين العام أن يرسم خرائط؛',
    'نطلب إلى الدول أن تساعد الأمين العام؛',
  ],
  ['ar/request/that/first-person', 'نطلب أن يرسم الأمين العام خرائط؛', 'نعلم أن الأمين العام يرسم خرائط؛'],
  ['ar/exhortation/first-person', 'نشجع الأمين العام على رسم خرائط؛', 'نشجع الدول على مساعدة الأمين العام؛'],
  ['ar/request/decides', 'تقرر أن يرسم الأمين العام خرائط؛', 'تقرر أن الأمين العام رسم خرائط؛'],
  [
    'ar/request/statement',
    'Annex\n1. يمسك الأمين العام سجلا للخرائط.',
    'Annex\n1. يبلغ المجلس الأمين العام بكل خريطة.',
  ],
  [
    'ar/exhortation/repeated',
    'تكرر دعوتها إلى الأمين العام أن يرسم خرائط؛',
    'تشير إلى دعوتها إلى الأمين العام أن يرسم خرائط؛',
  ],
  [
    'ar/exhortation/that',
    'توصي بأن يرسم الأمين العام خرائط؛',
    'توصي بأن تطلب الجمعية إلى الأمين العام أن يرسم خرائط؛',
  ],
  ['ar/expectation/awaited', 'تتطلع إلى تقرير الأمين العام؛', 'تتطلع إلى تقرير اللجنة؛'],
  ['ar/implicit/that', 'تطلب أن تكون التقارير المقبلة أقصر؛', 'تطلب أن تنشر الدول تقاريرها؛'],
  ['ar/implicit/information', 'تطلب إدراج جدول في التقارير المقبلة؛', 'تطلب إدراج البلدان في القائمة؛'],
  [
    'en/authorization/statement',
    'Annex\n1. The Secretary-General may engage surveyors.',
    'The Secretary-General may engage surveyors.',
  ],
  [
    'fr/authorization/statement',
    'Annex\n1. Le Secrétaire général peut engager des arpenteurs.',
    'Le Secrétaire général peut engager des arpenteurs.',
  ],
  [
    'es/authorization/statement',
    'Annex\n1. El Secretario General podrá contratar topógrafos.',
    'El Secretario General podrá contratar topógrafos.',
  ],
  [
    'ru/authorization/statement',
    'Annex\n1. Генеральный секретарь может нанимать землемеров.',
    'Генеральный секретарь может нанимать землемеров.',
  ],
  ['zh/authorization/statement', 'Annex\n1. 秘书长可聘用测量员。', '秘书长可聘用测量员。'],
  [
    'ar/authorization/statement',
    'Annex\n1. يجوز للأمين العام أن يستعين بمساحين.',
    'يجوز للأمين العام أن يستعين بمساحين.',
  ],
  ['zh/request/task', '将绘制地图的任务交给秘书长；', '请委员会将地图交给秘书长；'],
  [
    'es/expectation/person',
    'Espera del Secretario General que trace mapas;',
    'Espera de la Junta que ayude al Secretario General a trazar mapas;',
  ],
]
