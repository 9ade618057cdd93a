import type { FieldOption, Form, FormField, FormSection } from '../../graph/form.js';
import type { Text } from '../../graph/graph.js';

const YES_NO: readonly (readonly [string, Text])[] = [
  ['no', { zh: '没有', en: 'No' }],
  ['yes', { zh: '有', en: 'Yes' }],
];

/** The application: 4 sections, 23 fields. What only the customer may show (number and pictures of the identity card) never reaches staff. */
export const applicationForm: Form = {
  id: 'application',
  title: { zh: '财富账户开户表', en: 'Wealth account application' },
  sections: [riskSection(), personalSection(), identitySection(), confirmSection()],
};

/** What the manager writes down after looking at data that core banking refused. */
export const reviewForm: Form = {
  id: 'review',
  title: { zh: '资料复核', en: 'Data review' },
  sections: [
    {
      id: 'review',
      title: { zh: '复核结果', en: 'Result of the review' },
      fields: [
        choice('reviewResult', { zh: '核对结果', en: 'Finding' }, [
          ['corrected', { zh: '已更正，可以开户', en: 'Corrected, can be opened' }],
          ['name-changed', { zh: '改过名，已补材料', en: 'Name changed, proof added' }],
          ['not-matching', { zh: '对不上，不能开户', en: 'Does not match' }],
        ]),
        { key: 'reviewNote', label: { zh: '说明', en: 'Note' }, type: 'text', required: false, dataClass: 'C1', maxLength: 500 },
      ],
    },
  ],
};

/** What the manager writes down after calling a customer who stopped. */
export const callBackForm: Form = {
  id: 'call-back',
  title: { zh: '回访记录', en: 'Call-back record' },
  sections: [
    {
      id: 'call-back',
      title: { zh: '回访结果', en: 'Result of the call' },
      fields: [
        choice('callResult', { zh: '客户怎么说', en: 'What the customer said' }, [
          ['later', { zh: '以后再办', en: 'Later' }],
          ['not-suitable', { zh: '产品不合适', en: 'Product does not fit' }],
          ['unhappy', { zh: '对服务不满', en: 'Unhappy with the service' }],
          ['not-reached', { zh: '没联系上', en: 'Not reached' }],
        ]),
        { key: 'callNote', label: { zh: '原话', en: 'In their words' }, type: 'text', required: false, dataClass: 'C2', maxLength: 500 },
      ],
    },
  ],
};

function riskSection(): FormSection {
  return {
    id: 'risk',
    title: { zh: '风险问卷', en: 'Risk questionnaire' },
    fields: [
      choice('riskAge', { zh: '您的年龄段', en: 'Your age' }, [
        ['18-30', { zh: '18–30 岁', en: '18–30' }],
        ['31-50', { zh: '31–50 岁', en: '31–50' }],
        ['51-65', { zh: '51–65 岁', en: '51–65' }],
        ['over-65', { zh: '65 岁以上', en: 'Over 65' }],
      ]),
      choice('riskIncome', { zh: '家庭年收入', en: 'Household income a year' }, [
        ['under-200k', { zh: '20 万以下', en: 'Under 200,000 yuan' }],
        ['200k-500k', { zh: '20 万–50 万', en: '200,000–500,000 yuan' }],
        ['over-500k', { zh: '50 万以上', en: 'Over 500,000 yuan' }],
      ]),
      choice('riskShare', { zh: '可用于投资的占比', en: 'Share you can invest' }, [
        ['under-10', { zh: '10% 以下', en: 'Under 10%' }],
        ['10-30', { zh: '10%–30%', en: '10%–30%' }],
        ['over-30', { zh: '30% 以上', en: 'Over 30%' }],
      ]),
      choice('riskDebt', { zh: '有没有较大的负债', en: 'Larger debts' }, YES_NO),
      choice('riskExperience', { zh: '投资经验', en: 'Investment experience' }, [
        ['none', { zh: '没有', en: 'None' }],
        ['under-2', { zh: '2 年以内', en: 'Up to 2 years' }],
        ['2-5', { zh: '2–5 年', en: '2–5 years' }],
        ['over-5', { zh: '5 年以上', en: 'Over 5 years' }],
      ]),
      choice('riskProducts', { zh: '买过的产品', en: 'Products you have held' }, [
        ['deposit', { zh: '存款、国债', en: 'Deposits, treasury bonds' }],
        ['fund', { zh: '理财、基金', en: 'Wealth products, funds' }],
        ['stock', { zh: '股票、期货', en: 'Shares, futures' }],
      ]),
      choice('riskHorizon', { zh: '打算投多久', en: 'How long you invest' }, [
        ['under-1', { zh: '1 年以内', en: 'Up to 1 year' }],
        ['1-3', { zh: '1–3 年', en: '1–3 years' }],
        ['over-3', { zh: '3 年以上', en: 'Over 3 years' }],
      ]),
      choice('riskAim', { zh: '投资想要什么', en: 'What you want' }, [
        ['safe', { zh: '本金安全', en: 'Keep the capital' }],
        ['steady', { zh: '稳健增值', en: 'Grow steadily' }],
        ['growth', { zh: '较高收益', en: 'Higher returns' }],
      ]),
      choice('riskLoss', { zh: '能接受的最大亏损', en: 'Largest loss you can bear' }, [
        ['none', { zh: '不能亏', en: 'None' }],
        ['under-10', { zh: '10% 以内', en: 'Up to 10%' }],
        ['10-30', { zh: '10%–30%', en: '10%–30%' }],
        ['over-30', { zh: '30% 以上', en: 'Over 30%' }],
      ]),
      choice('riskFall', { zh: '市场大跌时您会', en: 'When markets fall you' }, [
        ['sell', { zh: '全部卖出', en: 'Sell all' }],
        ['wait', { zh: '先等等看', en: 'Wait' }],
        ['buy', { zh: '趁低再买', en: 'Buy more' }],
      ]),
    ],
  };
}

function personalSection(): FormSection {
  return {
    id: 'personal',
    title: { zh: '个人资料', en: 'Personal data' },
    fields: [
      { key: 'name', label: { zh: '姓名', en: 'Name' }, type: 'text', required: true, dataClass: 'C2', maxLength: 60 },
      { key: 'mobile', label: { zh: '手机号', en: 'Mobile number' }, type: 'phone', required: true, dataClass: 'C2' },
      {
        key: 'idNumber',
        label: { zh: '证件号', en: 'Identity card number' },
        type: 'id-number',
        required: true,
        dataClass: 'C3',
        customerOnly: true,
        verifiedBy: 'identity',
      },
      { key: 'city', label: { zh: '常住城市', en: 'City of residence' }, type: 'text', required: true, dataClass: 'C2', maxLength: 60 },
      { key: 'occupation', label: { zh: '职业', en: 'Occupation' }, type: 'text', required: true, dataClass: 'C2', maxLength: 60 },
      { key: 'address', label: { zh: '联系地址', en: 'Address' }, type: 'address', required: true, dataClass: 'C2' },
      { key: 'email', label: { zh: '电子邮箱', en: 'E-mail' }, type: 'email', required: false, dataClass: 'C2' },
      choice('taxResidence', { zh: '税收居民身份', en: 'Tax residence' }, [
        ['china', { zh: '仅为中国税收居民', en: 'China only' }],
        ['other', { zh: '还有其他国家或地区', en: 'Also elsewhere' }],
      ]),
    ],
  };
}

function identitySection(): FormSection {
  return {
    id: 'identity',
    title: { zh: '身份核验', en: 'Identity check' },
    fields: [
      photo('idFront', { zh: '身份证人像面', en: 'Identity card, front' }),
      photo('idBack', { zh: '身份证国徽面', en: 'Identity card, back' }),
      photo('face', { zh: '人脸照片', en: 'Photo of your face' }),
    ],
  };
}

function confirmSection(): FormSection {
  return {
    id: 'confirm',
    title: { zh: '确认', en: 'Confirmation' },
    fields: [
      {
        key: 'agreement',
        label: { zh: '同意开户协议', en: 'I agree to the account terms' },
        type: 'boolean',
        required: true,
        dataClass: 'C1',
        customerOnly: true,
      },
      {
        key: 'riskNotice',
        label: { zh: '已读风险揭示书', en: 'I have read the risk notice' },
        type: 'boolean',
        required: true,
        dataClass: 'C1',
        customerOnly: true,
      },
    ],
  };
}

function choice(key: string, label: Text, options: readonly (readonly [string, Text])[]): FormField {
  const list: readonly FieldOption[] = options.map(([value, text]) => ({ value, label: text }));
  return { key, label, type: 'choice', required: true, dataClass: 'C2', options: list };
}

function photo(key: string, label: Text): FormField {
  return { key, label, type: 'photo', required: true, dataClass: 'C3', customerOnly: true, verifiedBy: 'identity' };
}
