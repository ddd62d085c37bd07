// A house of cardboard for testing the test tools: speaks to them as the program does, with pages that
// are good, or bad in one known way each. See harness.test.mjs.

import { createServer } from "node:http";

const page = (body, head = "") => `<!DOCTYPE html>
<html lang="ja">
<head><meta charset="utf-8"><title>つなぎ</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
<body><main><h1>つなぎ</h1>${body}</main></body>
</html>`;

const pages = {
  "/": page(`<p><a href="/good">案件</a></p>`),
  "/good": page(`<p>三里まちづくりの会</p><button type="button">引き受ける</button>`),
  "/unlabelled": page(`<input type="text">`),
  "/invalid": page(`<p id="a"></p><p id="a"></p>`),
  "/wide": page(`<p class="wide">長い</p>`, `<link rel="stylesheet" href="/wide.css">`),
  "/missing": page(`<p data-missing="concern-title">concern-title</p>`),
  "/inline": page(`<p>x</p><script>window.inline = true;</script>`),
  "/stranger": page(`<img alt="" src="http://127.0.0.2:9/x.png">`),
  "/login": page(`<form method="post" action="/login">
    <label>アカウント <input type="text" name="account" autocomplete="username"></label>
    <label>パスワード <input type="password" name="password" autocomplete="current-password"></label>
    <button type="submit">ログイン</button></form>`),
  "/wide.css": ".wide { width: 2000px; }",
};

const server = createServer((request, response) => {
  response.setHeader("content-security-policy", "default-src 'self'");
  if (request.method === "POST") {
    response.writeHead(303, { location: "/", "set-cookie": "session=chair; HttpOnly" }).end();
    return;
  }
  const found = request.url === "/me" ? page(`<p>${request.headers.cookie ?? "nobody"}</p>`) : pages[request.url];
  const type = request.url.endsWith(".css") ? "text/css" : "text/html; charset=utf-8";
  response.writeHead(found ? 200 : 404, { "content-type": type }).end(found ?? page("ありません"));
});

server.listen(0, "127.0.0.1", () => {
  console.log("account chair council_officer / let-me-in");
  console.log(`listening on http://127.0.0.1:${server.address().port}/`);
});
