// Numbers about numbers; `undefined` stands for "not measured" and is left out.

const sorted = (values) => values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);

export function median(values) {
  const list = sorted(values);
  const middle = list.length >> 1;
  return list.length % 2 === 0 && list.length > 0 ? (list[middle - 1] + list[middle]) / 2 : list[middle];
}

/** The smallest value that `share` of the values do not exceed. */
export function quantile(values, share) {
  const list = sorted(values);
  return list[Math.max(0, Math.ceil(share * list.length) - 1)];
}

/** The middle half of the values, as a share of their median. */
export function spread(values) {
  const middle = median(values);
  return middle ? (quantile(values, 0.75) - quantile(values, 0.25)) / middle : undefined;
}
