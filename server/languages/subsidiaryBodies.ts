/** Bodies below the principal organs that receive reports: their English names and how each language writes them. */
import type { LanguageCode } from './codes.ts'

export type SubsidiaryBody =
  | 'Committee for Programme and Coordination'
  | 'Committee on Conferences'
  | 'Committee on Contributions'
  | 'Committee on Information'
  | 'Committee for Development Policy'
  | 'Committee of Experts on Public Administration'
  | 'Committee on the Peaceful Uses of Outer Space'
  | 'Special Committee on Peacekeeping Operations'
  | 'International Law Commission'
  | 'Peacebuilding Commission'
  | 'Statistical Commission'
  | 'Commission on the Status of Women'
  | 'Commission for Social Development'
  | 'Commission on Crime Prevention and Criminal Justice'
  | 'Commission on Narcotic Drugs'
  | 'Commission on Population and Development'
  | 'Commission on Science and Technology for Development'
  | 'Commission on Sustainable Development'
  | 'Commission on Human Rights'
  | 'United Nations Forum on Forests'
  | 'Permanent Forum on Indigenous Issues'

/** Phrases, written as in `phrases.ts`; the same body in every language goes by its English name. */
type Names = Readonly<Record<SubsidiaryBody, readonly string[]>>

const en: Names = {
  'Committee for Programme and Coordination': ['committee for programme and co-?ordination'],
  'Committee on Conferences': ['committee on conferences'],
  'Committee on Contributions': ['committee on contributions'],
  'Committee on Information': ['committee on information'],
  'Committee for Development Policy': ['committee for development policy'],
  'Committee of Experts on Public Administration': ['committee of experts on public administration'],
  'Committee on the Peaceful Uses of Outer Space': ['committee on the peaceful uses of outer space'],
  'Special Committee on Peacekeeping Operations': ['special committee on peace-?keeping operations'],
  'International Law Commission': ['international law commission'],
  'Peacebuilding Commission': ['peacebuilding commission'],
  'Statistical Commission': ['statistical commission'],
  'Commission on the Status of Women': ['commission on the status of women'],
  'Commission for Social Development': ['commission for social development'],
  'Commission on Crime Prevention and Criminal Justice': [
    'commission on crime prevention and criminal justice',
  ],
  'Commission on Narcotic Drugs': ['commission on narcotic drugs'],
  'Commission on Population and Development': ['commission on population and development'],
  'Commission on Science and Technology for Development': [
    'commission on science and technology for development',
  ],
  'Commission on Sustainable Development': ['commission on sustainable development'],
  'Commission on Human Rights': ['commission on human rights'],
  'United Nations Forum on Forests': ['united nations forum on forests'],
  'Permanent Forum on Indigenous Issues': ['permanent forum on indigenous issues'],
}

const fr: Names = {
  'Committee for Programme and Coordination': ['comité du programme et de la coordination'],
  'Committee on Conferences': ['comité des conférences'],
  'Committee on Contributions': ['comité des contributions'],
  'Committee on Information': ["comité de l[’']information"],
  'Committee for Development Policy': ['comité des politiques de développement'],
  'Committee of Experts on Public Administration': ["comité d[’']experts de l[’']administration publique"],
  'Committee on the Peaceful Uses of Outer Space': [
    "comité des utilisations pacifiques de l[’']espace extra-?atmosphérique",
  ],
  'Special Committee on Peacekeeping Operations': ['comité spécial des opérations de maintien de la paix'],
  'International Law Commission': ['commission du droit international'],
  'Peacebuilding Commission': ['commission de consolidation de la paix'],
  'Statistical Commission': ['commission de statistique'],
  'Commission on the Status of Women': ['commission de la condition de la femme'],
  'Commission for Social Development': ['commission du développement social'],
  'Commission on Crime Prevention and Criminal Justice': [
    'commission pour la prévention du crime et la justice pénale',
  ],
  'Commission on Narcotic Drugs': ['commission des stupéfiants'],
  'Commission on Population and Development': ['commission de la population et du développement'],
  'Commission on Science and Technology for Development': [
    'commission de la science et de la (?:technique|technologie) au service du développement',
  ],
  'Commission on Sustainable Development': ['commission du développement durable'],
  'Commission on Human Rights': ["commission des droits de l[’']homme"],
  'United Nations Forum on Forests': ['forum des nations unies sur les forêts'],
  'Permanent Forum on Indigenous Issues': ['instance permanente sur les questions autochtones'],
}

const es: Names = {
  'Committee for Programme and Coordination': ['comité del programa y de la coordinación'],
  'Committee on Conferences': ['comité de conferencias'],
  'Committee on Contributions': ['comisión de cuotas'],
  'Committee on Information': ['comité de información'],
  'Committee for Development Policy': ['comité de políticas de desarrollo'],
  'Committee of Experts on Public Administration': ['comité de expertos en administración pública'],
  'Committee on the Peaceful Uses of Outer Space': [
    'comisión sobre la utilización del espacio ultraterrestre con fines pacíficos',
  ],
  'Special Committee on Peacekeeping Operations': [
    'comité especial de operaciones de mantenimiento de la paz',
  ],
  'International Law Commission': ['comisión de derecho internacional'],
  'Peacebuilding Commission': ['comisión de consolidación de la paz'],
  'Statistical Commission': ['comisión de estadística'],
  'Commission on the Status of Women': ['comisión de la condición jurídica y social de la mujer'],
  'Commission for Social Development': ['comisión de desarrollo social'],
  'Commission on Crime Prevention and Criminal Justice': [
    'comisión de prevención del delito y justicia penal',
  ],
  'Commission on Narcotic Drugs': ['comisión de estupefacientes'],
  'Commission on Population and Development': ['comisión de población y desarrollo'],
  'Commission on Science and Technology for Development': [
    'comisión de ciencia y tecnología para el desarrollo',
  ],
  'Commission on Sustainable Development': ['comisión sobre el desarrollo sostenible'],
  'Commission on Human Rights': ['comisión de derechos humanos'],
  'United Nations Forum on Forests': ['foro de las naciones unidas sobre los bosques'],
  'Permanent Forum on Indigenous Issues': ['foro permanente para las cuestiones indígenas'],
}

const committee = String.raw`комитет(?:а|у|ом|е)?`
const commission = String.raw`комисси\p{L}{1,2}`
const ru: Names = {
  'Committee for Programme and Coordination': [`${committee} по программе и координации`],
  'Committee on Conferences': [`${committee} по конференциям`],
  'Committee on Contributions': [`${committee} по взносам`],
  'Committee on Information': [`${committee} по информации`],
  'Committee for Development Policy': [`${committee} по политике в области развития`],
  'Committee of Experts on Public Administration': [`${committee} экспертов по государственному управлению`],
  'Committee on the Peaceful Uses of Outer Space': [
    `${committee} по использованию космического пространства в мирных целях`,
  ],
  'Special Committee on Peacekeeping Operations': [
    String.raw`специальн\p{L}{2,3} ${committee} по операциям по поддержанию мира`,
  ],
  'International Law Commission': [`${commission} международного права`],
  'Peacebuilding Commission': [`${commission} по миростроительству`],
  'Statistical Commission': [String.raw`статистическ\p{L}{2,3} ${commission}`],
  'Commission on the Status of Women': [`${commission} по положению женщин`],
  'Commission for Social Development': [`${commission} социального развития`],
  'Commission on Crime Prevention and Criminal Justice': [
    `${commission} по предупреждению преступности и уголовному правосудию`,
  ],
  'Commission on Narcotic Drugs': [`${commission} по наркотическим средствам`],
  'Commission on Population and Development': [`${commission} по народонаселению и развитию`],
  'Commission on Science and Technology for Development': [
    `${commission} по науке и технике в целях развития`,
  ],
  'Commission on Sustainable Development': [`${commission} по устойчивому развитию`],
  'Commission on Human Rights': [`${commission} по правам человека`],
  'United Nations Forum on Forests': [String.raw`форум(?:а|у|ом|е)? организации объединенных наций по лесам`],
  'Permanent Forum on Indigenous Issues': [
    String.raw`постоянн\p{L}{2,3} форум(?:а|у|ом|е)? по вопросам коренных народов`,
  ],
}

const zh: Names = {
  'Committee for Programme and Coordination': ['方案和协调委员会'],
  'Committee on Conferences': ['会议委员会'],
  'Committee on Contributions': ['会费委员会'],
  'Committee on Information': ['新闻委员会'],
  'Committee for Development Policy': ['发展政策委员会'],
  'Committee of Experts on Public Administration': ['公共行政专家委员会'],
  'Committee on the Peaceful Uses of Outer Space': ['和平利用外层空间委员会'],
  'Special Committee on Peacekeeping Operations': ['维持和平行动特别委员会'],
  'International Law Commission': ['国际法委员会'],
  'Peacebuilding Commission': ['建设和平委员会'],
  'Statistical Commission': ['统计委员会'],
  'Commission on the Status of Women': ['妇女地位委员会'],
  'Commission for Social Development': ['社会发展委员会'],
  'Commission on Crime Prevention and Criminal Justice': ['预防犯罪和刑事司法委员会'],
  'Commission on Narcotic Drugs': ['麻醉药品委员会', '麻醉品委员会'],
  'Commission on Population and Development': ['人口(?:与|和)发展委员会'],
  'Commission on Science and Technology for Development': ['科学和技术促进发展委员会', '科技促进发展委员会'],
  'Commission on Sustainable Development': ['可持续发展委员会'],
  'Commission on Human Rights': ['人权委员会'],
  'United Nations Forum on Forests': ['联合国森林论坛'],
  'Permanent Forum on Indigenous Issues': ['土著问题常设论坛'],
}

const ar: Names = {
  'Committee for Programme and Coordination': ['ل?لجنة البرنامج والتنسيق'],
  'Committee on Conferences': ['ل?لجنة المؤتمرات'],
  'Committee on Contributions': ['ل?لجنة الاشتراكات'],
  'Committee on Information': ['ل?لجنة الإعلام'],
  'Committee for Development Policy': ['ل?لجنة السياسات الإنمائية'],
  'Committee of Experts on Public Administration': ['ل?لجنة الخبراء المعنية بالإدارة العامة'],
  'Committee on the Peaceful Uses of Outer Space': ['ل?لجنة استخدام الفضاء الخارجي في الأغراض السلمية'],
  'Special Committee on Peacekeeping Operations': ['(?:ال|ل)لجنة الخاصة المعنية بعمليات حفظ السلام'],
  'International Law Commission': ['ل?لجنة القانون الدولي'],
  'Peacebuilding Commission': ['ل?لجنة بناء السلام'],
  'Statistical Commission': ['(?:ال|ل)لجنة الإحصائية'],
  'Commission on the Status of Women': ['ل?لجنة وضع المرأة'],
  'Commission for Social Development': ['ل?لجنة التنمية الاجتماعية'],
  'Commission on Crime Prevention and Criminal Justice': ['ل?لجنة منع الجريمة والعدالة الجنائية'],
  'Commission on Narcotic Drugs': ['ل?لجنة المخدرات'],
  'Commission on Population and Development': ['ل?لجنة السكان والتنمية'],
  'Commission on Science and Technology for Development': [
    '(?:ال|ل)لجنة المعنية بتسخير العلم والتكنولوجيا لأغراض التنمية',
  ],
  'Commission on Sustainable Development': ['ل?لجنة التنمية المستدامة'],
  'Commission on Human Rights': ['ل?لجنة حقوق الإنسان'],
  'United Nations Forum on Forests': ['منتدى الأمم المتحدة المعني بالغابات'],
  'Permanent Forum on Indigenous Issues': ['المنتدى الدائم المعني بقضايا الشعوب الأصلية'],
}

export const subsidiaryBodies: Readonly<Record<LanguageCode, Names>> = { en, fr, es, ru, zh, ar }

/** The same as rows of a phrase and what it says. */
export const namedSubsidiaries = (code: LanguageCode): { phrases: readonly string[]; says: string }[] =>
  Object.entries(subsidiaryBodies[code]).map(([says, phrases]) => ({ says, phrases }))
