### The words of the frame: what stands on every page.

product = つなぎ
skip-to-content = 本文へ進む
menu = メニュー
menu-close = 閉じる
menu-label = 主なページ
tools-label = 表示とログイン
breadcrumb-label = 現在の位置
text-larger = 文字を大きく
text-normal = 文字を標準に
log-in = ログイン
log-out = ログアウト
person = { $name } さん
demonstration = 見本のまちです。人の名前はすべて架空、今日は{ $day }です。
help-title = お困りのときは、お電話ください
help-text = { $section }がお受けします。どの課のことか分からなくても、かまいません。
accessibility = ウェブアクセシビリティ
for-programs = プログラムから使う（API）

## Notices

notice-success = 完了
notice-information = お知らせ
notice-warning = ご注意
notice-error = エラー

## Forms

required = ※必須
choose = 選んでください
problems-title = もう一度ご確認ください
problems-text = 入力された内容は消えていません。次のところを直して、もう一度お送りください。
calendar-open = カレンダーから選ぶ
date-help = 例：令和5年8月1日、R5.8.1
mistake = 誤り：
cancel = やめる
search = さがす

## Parts

previous = 前へ
next = 次へ
pager-label = ページの移動
step-done = 済み
step-now = いまここ
step-later = これから
table-twin = 同じ内容を表で見る
paper = 紙で出す（PDF）
refusal-rule = きまり

## When a page cannot be shown

error-status = エラー { $status }
error-incident = お問い合わせ番号
error-home = はじめのページへ
error-back = ひとつ前のページへ
error-403-title = このページは、ご担当の方だけが見られます
error-403-text = お仕事で必要なときは、下の電話番号へご連絡ください。担当の窓口をご案内します。
error-404-title = お探しのページが見つかりません
error-404-text = アドレスが変わったか、見られる方が限られているページです。はじめのページから、もう一度おさがしください。
error-409-title = 先に、ほかの方が書き換えました
error-409-text = 書かれた内容はまだ保存されていません。新しい内容をご覧になってから、もう一度お書きください。
error-422-title = このままでは受け付けられませんでした
error-422-text = 前のページに戻り、内容をご確認のうえ、もう一度お送りください。
error-500-title = こちらの不具合で、表示できませんでした
error-500-text = 保存済みの内容は失われていません。少し待ってから、もう一度お試しください。続くときは、下の番号を添えてお電話ください。
error-503-title = ただいま混み合っています
error-503-text = 少し待ってから、もう一度お試しください。お急ぎのときは、お電話ください。
error-log-in = ログインする
error-twice = 同じ内容を、すでに受け付けています
error-unreadable = 送られた内容を読み取れませんでした

## 取り込むファイルのお断り
rule-sheet-cell = { $file } の { $line } 行目「{ $column }」の列の「{ $found }」が読み取れません。
rule-sheet-toml = { $file } の { $line } 行目が読み取れません：{ $found }
rule-sheet-charter = { $file } がフォルダーにありません。市町村の名前などを書いたこのファイルが必要です。
rule-sheet-rule-value = { $file } の規則「{ $rule }」（{ $from } から）の値「{ $found }」が、この規則の値の形ではありません。
rule-sheet-rule-example = { $file } の規則「{ $rule }」（{ $from } から）の例が合いません。{ $on }、{ $given } のとき、例では { $expected }、判断の結果は { $found } です。値か例を直してください。
rule-account-password-length = パスワードは { $least } 文字以上にしてください。
rule-account-password-long = パスワードは { $most } 文字までにしてください。
rule-account-password-common = このパスワードはよく使われていて、すぐに見破られます。別の言葉にしてください。
rule-account-password-first = 紙で受け取ったパスワードをお使いです。先に、自分だけが知っているパスワードに変えてください。

## Mail

mail-sender = { $municipality } { $section }
mail-open = 次のページでご覧ください。
mail-closing =
    { $municipality } { $section }
    電話 { $phone }
    このメールは自動でお送りしています。
    ご用のときは、上の電話番号へご連絡ください。

mail-what = { $what }（{ $number }）
mail-reminder-before-subject = 期限のお知らせ：{ $what }
mail-reminder-before-body = { $what }の期限は、{ $day }です。
mail-reminder-late-subject = 期限が過ぎています：{ $what }
mail-reminder-late-body = { $what }の期限（{ $day }）が過ぎています。

## Refusals that every form may give

rule-form-choose = ひとつ選んでください。
rule-day-unreadable = 日付として読み取れません。「令和5年8月1日」「R5.8.1」「2023-08-01」のように入力してください。
rule-day-missing = 暦にない日付です。月と日を確かめてください。
rule-day-before-era = その元号が始まる前の日付です。元号と年を確かめてください。
rule-day-other-weekday = 日付と曜日が合いません。どちらかを直してください。
rule-text-empty = 何も書かれていません。内容を書いてください。
rule-text-too-long = 長すぎます。{ $limit }文字までで書いてください。
rule-text-not-kana = よみは、かなで入力してください。
rule-period-empty = 終わりの日は、はじめの日より後にしてください。
rule-desk-site = ほかのサイトから送られた操作なので、受け付けませんでした。はじめのページから、もう一度お試しください。
rule-token-read-only = この鍵は読むためのものです。書くには、書ける鍵をつくってください。
