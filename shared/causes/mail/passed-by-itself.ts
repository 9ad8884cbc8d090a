const refusal = String.raw`\b(?:403|forbidden|unauthori[sz]ed|access (?:is )?denied|ErrorAccessDenied)\b`;
const someTime = String.raw`(?:about |around |roughly |only |just )?(?:an?|some|(?:a )?few|several|a couple of|\d{1,3}(?: ?(?:-|to|or) ?\d{1,3})?) ?(?:minutes?|mins?|hours?|while|time)\b`;
const aWhile = String.raw`\b(?:after|within|in|wait(?:ed|ing)?(?: for)?) (?:waiting )?${someTime}`;
const passes = String.raw`\b(?<!n['’]t |not |never |nor )(?:works|worked|started working|resolves?|resolved itself|disappear(?:s|ed)?|goes away|went away|(?:is|was) gone|passe[sd])\b`;

/** A refusal, a time, and that it works: in the orders in which people tell it. Every repetition is bounded. */
export const passedByItself = new RegExp(
  [
    `${refusal}.{0,160}(?:${aWhile}.{0,40}${passes}|${passes}.{0,20}${aWhile})`,
    `${passes}.{0,20}${aWhile}.{0,120}${refusal}`,
    String.raw`\b(?:takes|took) ${someTime}.{0,40}${refusal}.{0,20}${passes}`,
  ].join('|'),
  'iu',
);
