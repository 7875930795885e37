import { type CodeList, makeList, type TermWords } from './code-list';

const OTHER: TermWords = ['其他', '其它'];

/** GB/T 3304 in its order; the typed code is that of the standard. */
const ETHNIC_GROUPS =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'.split(
    ' ',
  );

export const ETHNICITY: CodeList = makeList(
  'ethnicity',
  '民族',
  ETHNIC_GROUPS.map((name): TermWords => [`${name}族`, name]),
  { digits: ETHNIC_GROUPS.map((_, index) => String(index + 1).padStart(2, '0')) },
);

export const SEX: CodeList = makeList('sex', '性别', [
  ['男', '男性'],
  ['女', '女性'],
]);

export const POLITICAL: CodeList = makeList('political', '政治面貌', [
  ['中共党员', '党员', '共产党员', '中国共产党党员'],
  ['共青团员', '团员', '中国共产主义青年团团员'],
  ['群众', '群众(含无党派)'],
  ['民主党派', '民主党派成员', '民主党派人士'],
  OTHER,
]);

export const HEALTH: CodeList = makeList('health', '健康状况', [
  ['良好', '健康', '健康或良好', '身体健康', '健康良好'],
  ['恶性肿瘤', '癌症'],
  ['心血管病', '心血管疾病'],
  ['脑血管病', '脑血管疾病'],
  ['终末期肾病', '尿毒症'],
  ['精神病', '精神疾病'],
  ['肝病', '肝脏疾病'],
  ['血液病', '血液疾病'],
  ['糖尿病'],
  ['肿瘤病'],
  ['腰颈椎病', '腰颈椎疾病'],
  ['高血压病', '高血压'],
  ['肺病', '肺部疾病'],
  ['一般疾病'],
  ['深度昏迷'],
  ['永久瘫痪'],
  ['严重阿尔茨海默病'],
  ['严重帕金森病'],
  ['严重运动神经元病'],
  ['残疾', '残疾人'],
]);

const DISABILITY_KINDS = ['视力', '听力', '言语', '智力', '肢体', '精神', '多重'] as const;
const DISABILITY_GRADES = [
  ['一级', '极重度', '1级'],
  ['二级', '重度', '2级'],
  ['三级', '中度', '3级'],
  ['四级', '轻度', '4级'],
] as const;

export const DISABILITY: CodeList = makeList(
  'disability',
  '残疾类别',
  DISABILITY_KINDS.flatMap((kind) =>
    DISABILITY_GRADES.map(
      ([grade, word, short]): TermWords => [
        `${kind}残疾${grade}(${word})`,
        `${kind}残疾${grade}`,
        `${kind}${grade}`,
        `${kind}${grade}(${word})`,
        `${grade}${kind}残疾`,
        `${kind}残疾${short}`,
        `${kind}${short}`,
        `${short}${kind}残疾`,
      ],
    ),
  ),
  {
    blankWords: ['无', '无残疾', '非残疾', '没有', '否'],
    // Kind, then grade: 52 is 肢体残疾二级.
    digits: DISABILITY_KINDS.flatMap((_, kind) => DISABILITY_GRADES.map((__, grade) => `${String(kind + 1)}${String(grade + 1)}`)),
  },
);

export const MARRIAGE: CodeList = makeList('marriage', '婚姻状况', [['已婚', '初婚', '再婚', '复婚'], ['未婚'], ['离异', '离婚'], ['丧偶']]);

export const HUKOU_TYPE: CodeList = makeList('hukouType', '户口类型', [
  ['非农业', '非农', '非农业户口', '非农户口', '非农业家庭户', '城镇', '城镇户口'],
  ['农业', '农业户口', '农业家庭户', '农村', '农村户口'],
  ['农转居', '农转非'],
]);

export const RELATION: CodeList = makeList('relation', '家庭成员关系', [
  ['父亲', '父', '爸爸', '之父'],
  ['母亲', '母', '妈妈', '之母'],
  ['丈夫', '夫', '配偶(丈夫)', '之夫'],
  ['妻子', '妻', '配偶(妻子)', '之妻'],
  ['儿子', '子', '长子', '次子', '三子', '四子', '独生子', '养子', '继子', '之子'],
  ['女儿', '女', '长女', '次女', '三女', '四女', '独生女', '养女', '继女', '之女'],
  ['祖父母', '祖父', '祖母', '爷爷', '奶奶', '外祖父母', '外祖父', '外祖母', '姥爷', '姥姥', '外公', '外婆'],
  ['兄弟姐妹', '兄', '弟', '姐', '妹', '哥哥', '弟弟', '姐姐', '妹妹', '兄弟', '姐妹', '兄妹', '姐弟'],
  ['儿媳', '儿媳妇', '媳妇(儿媳)'],
  ['女婿'],
  ['孙子女', '孙子', '孙女', '孙', '外孙', '外孙子', '外孙女', '外孙子女', '孙子(女)'],
  ['其他', '其它', '其他亲属'],
]);

export const MEMBER_IDENTITY: CodeList = makeList('memberIdentity', '人员身份', [
  ['在岗', '在职', '在岗职工', '在职职工'],
  ['下(待)岗', '下岗', '待岗', '下岗职工', '下岗待岗'],
  ['失(无)业', '失业', '无业', '失业人员', '无业人员'],
  ['退休', '退休人员', '退休职工'],
  ['内退', '内退职工'],
  ['农民工', '进城务工人员'],
  ['研究生', '硕士研究生', '博士研究生', '硕士生', '博士生'],
  ['大学生', '大学', '本科生', '大专生', '专科生', '高职生', '在校大学生'],
  ['中职中技', '中职', '中技', '中专', '中专生', '技校', '技校生', '职高', '职高生'],
  ['高中', '高中生'],
  ['初中', '初中生'],
  ['小学', '小学生'],
  ['学龄前', '学龄前儿童'],
  ['军人', '现役军人'],
  OTHER,
]);
