/** What names the Secretary-General and asks nothing of him (domain reference, §2.4), said by us in the six languages. */
import type { LanguageCode } from '../../server/languages/codes.ts'

/** A look-alike, in each language a paragraph of our own that gives no mandate. */
export interface LookAlikeRow {
  readonly says: string
  /** The rule that explains it on the safety list. */
  readonly rule: string
  readonly words: Readonly<Record<LanguageCode, string>>
}

export const lookAlikeRows: readonly LookAlikeRow[] = [
  {
    says: 'a report of his that is noted',
    rule: 'author',
    words: {
      en: 'Takes note with appreciation of the report of the Secretary-General on wells;',
      fr: 'Prend acte avec satisfaction du rapport du Secrétaire général sur les puits ;',
      es: 'Toma nota con reconocimiento del informe del Secretario General sobre los pozos;',
      ru: 'с признательностью принимает к сведению доклад Генерального секретаря о колодцах;',
      zh: '赞赏地注意到秘书长关于水井的报告；',
      ar: 'تحيط علما مع التقدير بتقرير الأمين العام عن الآبار؛',
    },
  },
  {
    says: 'a note by him',
    rule: 'author',
    words: {
      en: 'Takes note of the note by the Secretary-General transmitting the maps;',
      fr: 'Prend note de la note du Secrétaire général transmettant les cartes ;',
      es: 'Toma nota de la nota del Secretario General por la que se transmiten los mapas;',
      ru: 'принимает к сведению записку Генерального секретаря, препровождающую карты;',
      zh: '表示注意到秘书长转递地图的说明；',
      ar: 'تحيط علما بمذكرة الأمين العام التي يحيل بها الخرائط؛',
    },
  },
  {
    says: 'efforts of his',
    rule: 'initiative',
    words: {
      en: 'Welcomes the efforts of the Secretary-General to dig wells;',
      fr: 'Se félicite des efforts que déploie le Secrétaire général pour creuser des puits ;',
      es: 'Acoge con beneplácito los esfuerzos del Secretario General por cavar pozos;',
      ru: 'приветствует усилия Генерального секретаря по рытью колодцев;',
      zh: '欢迎秘书长为挖井所作的努力；',
      ar: 'ترحب بالجهود التي يبذلها الأمين العام لحفر الآبار؛',
    },
  },
  {
    says: 'an intention of his',
    rule: 'initiative',
    words: {
      en: 'Notes the intention of the Secretary-General to appoint a keeper;',
      fr: 'Note l’intention du Secrétaire général de nommer un gardien ;',
      es: 'Observa la intención del Secretario General de nombrar a un guardián;',
      ru: 'отмечает намерение Генерального секретаря назначить смотрителя;',
      zh: '注意到秘书长打算任命一名看守人的意图；',
      ar: 'تلاحظ اعتزام الأمين العام تعيين حارس؛',
    },
  },
  {
    says: 'support for his efforts',
    rule: 'initiative',
    words: {
      en: 'Calls upon States to support the efforts of the Secretary-General to map the reefs;',
      fr: 'Engage les États à appuyer les efforts du Secrétaire général pour cartographier les récifs ;',
      es: 'Exhorta a los Estados a que apoyen los esfuerzos del Secretario General por cartografiar los arrecifes;',
      ru: 'призывает государства поддержать усилия Генерального секретаря по картированию рифов;',
      zh: '促请各国支持秘书长测绘礁石的努力；',
      ar: 'تهيب بالدول أن تدعم جهود الأمين العام لرسم خرائط الشعاب؛',
    },
  },
  {
    says: 'his representative as addressee',
    rule: 'other-official',
    words: {
      en: 'Requests the Special Representative of the Secretary-General to dig wells;',
      fr: 'Prie la Représentante spéciale du Secrétaire général de creuser des puits ;',
      es: 'Solicita a la Representante Especial del Secretario General que cave pozos;',
      ru: 'просит Специального представителя Генерального секретаря копать колодцы;',
      zh: '请秘书长特别代表挖井；',
      ar: 'تطلب إلى الممثل الخاص للأمين العام أن يحفر الآبار؛',
    },
  },
  {
    says: 'an Under-Secretary-General',
    rule: 'other-official',
    words: {
      en: 'Welcomes the visit of the Under-Secretary-General for Wells;',
      fr: 'Se félicite de la visite du Secrétaire général adjoint aux puits ;',
      es: 'Acoge con beneplácito la visita del Secretario General Adjunto de Pozos;',
      ru: 'приветствует визит заместителя Генерального секретаря по колодцам;',
      zh: '欢迎主管水井事务副秘书长的访问；',
      ar: 'ترحب بزيارة وكيل الأمين العام للآبار؛',
    },
  },
  {
    says: 'a request of the past, by the Assembly itself',
    rule: 'past-request',
    words: {
      en: 'Recalls that it requested the Secretary-General to dig wells;',
      fr: 'Rappelle qu’elle a prié le Secrétaire général de creuser des puits ;',
      es: 'Recuerda que solicitó al Secretario General que cavara pozos;',
      ru: 'напоминает, что она просила Генерального секретаря копать колодцы;',
      zh: '回顾大会在该决议中请秘书长挖井；',
      ar: 'تشير إلى أنها طلبت إلى الأمين العام أن يحفر الآبار؛',
    },
  },
  {
    says: 'a request of a former resolution',
    rule: 'past-request',
    words: {
      en: 'Recalls resolution 88/501, in which it invited the Secretary-General to dig wells;',
      fr: 'Rappelle la résolution 88/501, dans laquelle elle a invité le Secrétaire général à creuser des puits ;',
      es: 'Recuerda la resolución 88/501, en la que invitó al Secretario General a cavar pozos;',
      ru: 'ссылается на резолюцию 88/501, в которой она предложила Генеральному секретарю копать колодцы;',
      zh: '回顾第88/501号决议，其中邀请秘书长挖井；',
      ar: 'تشير إلى القرار 88/501 الذي دعت فيه الأمين العام إلى حفر الآبار؛',
    },
  },
  {
    says: 'a request that is only recalled',
    rule: 'past-request',
    words: {
      en: 'Recalls its request to the Secretary-General to dig wells;',
      fr: 'Rappelle la demande qu’elle a adressée au Secrétaire général de creuser des puits ;',
      es: 'Recuerda la solicitud dirigida al Secretario General de que cavara pozos;',
      ru: 'ссылается на свою просьбу к Генеральному секретарю копать колодцы;',
      zh: '回顾其请秘书长挖井的要求；',
      ar: 'تشير إلى طلبها إلى الأمين العام أن يحفر الآبار؛',
    },
  },
  {
    says: 'a recommendation that he be asked',
    rule: 'embedded-request',
    words: {
      en: 'Notes that the Board recommends that the General Assembly request the Secretary-General to dig wells;',
      fr: 'Note que le Comité recommande que l’Assemblée générale prie le Secrétaire général de creuser des puits ;',
      es: 'Observa que la Junta recomienda que la Asamblea General solicite al Secretario General que cave pozos;',
      ru: 'отмечает, что Комитет рекомендует Генеральной Ассамблее просить Генерального секретаря копать колодцы;',
      zh: '注意到委员会建议大会请秘书长挖井；',
      ar: 'تلاحظ أن اللجنة توصي بأن تطلب الجمعية العامة إلى الأمين العام أن يحفر الآبار؛',
    },
  },
  {
    says: 'another body that asks',
    rule: 'embedded-request',
    words: {
      en: 'Notes the letter in which the Board requests the Secretary-General to dig wells;',
      fr: 'Note la lettre par laquelle le Comité prie le Secrétaire général de creuser des puits ;',
      es: 'Observa la carta en la que la Junta solicita al Secretario General que cave pozos;',
      ru: 'отмечает, что Комитет просит Генерального секретаря копать колодцы;',
      zh: '注意到委员会请秘书长挖井；',
      ar: 'تلاحظ الرسالة التي تطلب فيها اللجنة إلى الأمين العام أن يحفر الآبار؛',
    },
  },
  {
    says: 'somebody else who acts with him',
    rule: 'in-consultation',
    words: {
      en: 'Requests the Board, in consultation with the Secretary-General, to dig wells;',
      fr: 'Prie le Comité, en consultation avec le Secrétaire général, de creuser des puits ;',
      es: 'Solicita a la Junta que, en consulta con el Secretario General, cave pozos;',
      ru: 'просит Комитет в консультации с Генеральным секретарем копать колодцы;',
      zh: '请委员会与秘书长协商挖井；',
      ar: 'تطلب إلى اللجنة أن تحفر الآبار، بالتشاور مع الأمين العام؛',
    },
  },
  {
    says: 'what passes through him',
    rule: 'through-him',
    words: {
      en: 'Invites States to send maps through the Secretary-General;',
      fr: 'Invite les États à envoyer des cartes par l’intermédiaire du Secrétaire général ;',
      es: 'Invita a los Estados a enviar mapas por conducto del Secretario General;',
      ru: 'предлагает государствам направлять карты через Генерального секретаря;',
      zh: '邀请各国通过秘书长寄送地图；',
      ar: 'تدعو الدول إلى إرسال الخرائط عن طريق الأمين العام؛',
    },
  },
  {
    says: 'what others are to give him',
    rule: 'addressed-to-him',
    words: {
      en: 'Invites States to submit their maps to the Secretary-General;',
      fr: 'Invite les États à communiquer leurs cartes au Secrétaire général ;',
      es: 'Invita a los Estados a que presenten sus mapas al Secretario General;',
      ru: 'предлагает государствам представить свои карты Генеральному секретарю;',
      zh: '邀请各国向秘书长提交地图；',
      ar: 'تدعو الدول إلى تقديم خرائطها إلى الأمين العام؛',
    },
  },
  {
    says: 'others who are to help him',
    rule: 'support',
    words: {
      en: 'Urges all States to help the Secretary-General;',
      fr: 'Exhorte tous les États à coopérer pleinement et à aider le Secrétaire général ;',
      es: 'Insta a todos los Estados a cooperar plenamente y a ayudar al Secretario General;',
      ru: 'настоятельно призывает все государства всемерно поддерживать Генерального секретаря;',
      zh: '敦促所有国家充分协助秘书长；',
      ar: 'تحث جميع الدول على مساعدة الأمين العام؛',
    },
  },
  {
    says: 'thanks to him',
    rule: 'appreciation',
    words: {
      en: 'Expresses its appreciation to the Secretary-General for the wells;',
      fr: 'Exprime sa gratitude au Secrétaire général pour les puits ;',
      es: 'Expresa su agradecimiento al Secretario General por los pozos;',
      ru: 'выражает признательность Генеральному секретарю за колодцы;',
      zh: '感谢秘书长挖掘水井；',
      ar: 'تعرب عن تقديرها للأمين العام على الآبار؛',
    },
  },
  {
    says: 'what he did',
    rule: 'what-he-did',
    words: {
      en: 'Notes that the Secretary-General has appointed a keeper;',
      fr: 'Note que le Secrétaire général a nommé un gardien ;',
      es: 'Observa que el Secretario General ha nombrado a un guardián;',
      ru: 'отмечает, что Генеральный секретарь назначил смотрителя;',
      zh: '注意到秘书长已任命一名看守人；',
      ar: 'تلاحظ أن الأمين العام قد عين حارسا؛',
    },
  },
  {
    says: 'what he tells',
    rule: 'what-he-did',
    words: {
      en: 'The Secretary-General indicates that the wells are dry.',
      fr: 'Le Secrétaire général indique que les puits sont à sec.',
      es: 'El Secretario General indica que los pozos están secos.',
      ru: 'Генеральный секретарь указывает, что колодцы пересохли.',
      zh: '秘书长指出水井已干涸。',
      ar: 'ويشير الأمين العام إلى أن الآبار جافة.',
    },
  },
  {
    says: 'what he asks of others',
    rule: 'what-he-did',
    words: {
      en: 'The Secretary-General requests Member States to dig wells.',
      fr: 'Le Secrétaire général prie les États Membres de creuser des puits.',
      es: 'El Secretario General pide a los Estados Miembros que caven pozos.',
      ru: 'Генеральный секретарь просит государства-члены копать колодцы.',
      zh: '秘书长请会员国挖井。',
      ar: 'ويطلب الأمين العام إلى الدول الأعضاء أن تحفر الآبار.',
    },
  },
  {
    says: 'the head of another organization',
    rule: 'other-organization',
    words: {
      en: 'Invites the Secretary-General of the League of Keepers to dig wells;',
      fr: 'Invite le Secrétaire général de la Ligue des gardiens à creuser des puits ;',
      es: 'Invita al Secretario General de la Liga de Guardianes a cavar pozos;',
      ru: 'предлагает Генеральному секретарю Лиги смотрителей копать колодцы;',
      zh: '邀请看守人联盟秘书长挖井；',
      ar: 'تدعو الأمين العام لجامعة الحراس إلى حفر الآبار؛',
    },
  },
  {
    says: 'a title in quotation marks',
    rule: 'agenda-title',
    words: {
      en: 'Decides to take up the item entitled “Wells and the Secretary-General”;',
      fr: 'Décide d’examiner la question intitulée « Les puits et le Secrétaire général » ;',
      es: 'Decide examinar el tema titulado “Los pozos y el Secretario General”;',
      ru: 'постановляет рассмотреть пункт, озаглавленный «Колодцы и Генеральный секретарь»;',
      zh: '决定审议题为“水井与秘书长”的项目；',
      ar: 'تقرر النظر في البند المعنون ”الآبار والأمين العام“؛',
    },
  },
]
