// Prints every Japanese holiday the package knows as {"2023-01-01": "元日", …}.
// The kernel's holiday law is tested against it; `cargo xtask test` makes the file.

import holidayJp from "@holiday-jp/holiday_jp";

const names = Object.values(holidayJp.holidays).map(({ date, name }) => [date, name]);
process.stdout.write(`${JSON.stringify(Object.fromEntries(names), null, 1)}\n`);
