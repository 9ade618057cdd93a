/** What staff say when an identity check has failed; the shipped journey names the kit. */
export const identityKit = {
  title: { zh: '核验没过', en: 'Identity check failed' },
  cards: [
    {
      id: 'glare',
      title: { zh: '反光，教客户重拍', en: 'Glare: how to take it again' },
      body: {
        zh: '请把身份证平放在桌上，关掉闪光灯，手机抬高一点，四个角都框进再拍。',
        en: 'Please lay the card flat, turn the flash off, hold the phone a little higher and get all four corners in.',
      },
    },
    {
      id: 'name-differs',
      title: { zh: '姓名和证件对不上', en: 'Name and card differ' },
      body: {
        zh: '您最近改过名字吗？如果改过，请带上户口本到网点，我给您约时间，不用排队。',
        en: 'Have you changed your name lately? If so, I can book you a time at the branch; no queueing.',
      },
    },
    {
      id: 'branch',
      title: { zh: '不想再拍，约网点', en: 'Prefers the branch' },
      body: {
        zh: '没关系，您填的都留着。我请您的客户经理联系您，到网点两分钟就能办好。',
        en: 'No problem, all you filled in is kept. Your manager will call; it takes two minutes at the branch.',
      },
    },
    {
      id: 'fees',
      title: { zh: '担心收费', en: 'Worried about fees' },
      body: {
        zh: '开户不收费，也没有最低余额要求，随时可以销户。',
        en: 'Opening is free, there is no minimum balance, and it can be closed any time.',
      },
    },
  ],
} as const;
export const IDENTITY_KIT = 'identity-check-failed';
