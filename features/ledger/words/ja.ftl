### 記録台帳

ledger = 記録台帳
ledger-lead = だれが、いつ、何を見て、何を変えたかの記録です。後から書き換えることはできず、この台帳を見たことも記録に残ります。
ledger-caption = 新しい順
narrow = しぼり込む
from = いつから
until = いつまで
day-help = 例：R5.8.1
who-field = だれが
who-help = ログイン名か、お名前の一部
office-field = どの部署・団体で
act-field = 何をしたか
kind-field = 何に対して
all = すべて
none = あてはまる記録はありません
none-text = 日付や条件を広げて、もう一度おさがしください。
all-lines = すべての記録を見る
file = この期間をファイルで出す（CSV）
file-whole = 台帳をすべてファイルで出す（CSV）
column-place = 行
column-when = いつ
column-who = だれが
column-what = 何をしたか
column-about = 何に対して
column-seal = 印
name-and-login = { $name }（{ $login }）
office-as = { $office }・{ $role }
numbered = { $kind } { $number }
by-program = プログラム（自動）
by-nobody = ログインしていない方
way-saw = 見た
way-changed = 変えた
way-denied = お断りした

## 1つの物についての記録

subject = { $kind }を見た人・変えた人
subject-lead = 内容そのものは表示しません。だれが見て、だれが変えたかだけを示します。
subject-none = この物についての記録はありません
subject-none-text = 番号をお確かめください。
title = 名前
id = 番号
nobody = いません
did = { $who }　{ $role }：{ $what }
times = { $count }回（最後は{ $last }）
in-order = 記録の順に

## 確かめる

verify = 台帳を確かめる
verify-lead = すべての行の印を、はじめの行から順に計算し直して、書き換え・抜け・入れ替えがないかを確かめました。
verify-whole = 異常はありません。{ $count }行すべてが、書かれたときのままです。
verify-whole-text = 書き換え、抜け、入れ替えはありませんでした。
verify-broken = { $count }か所に異常があります
verify-broken-text = 下の行を、控えのファイルや予備のデータとお比べください。システム管理の担当にもお知らせください。
verify-more = はじめの{ $count }か所を示しています。
verify-lines = 行の数
lines = { $count }行
verify-hash = 最後の行の印（SHA-256）
verify-keep = この印を紙などに控えておくと、後日、それより前の行が変えられていないことを確かめられます。
verify-yourself = ご自分の手元で確かめる
verify-yourself-text = 台帳のファイルがあれば、このサーバーを使わずに、どのパソコンでも次の命令で確かめられます。最後に示される印が控えと同じであれば、行の切り取りもありません。
fault-edited = { $line } 行目：書かれた後に書き換えられています（または直前の行が差し替えられています）。
fault-removed-one = { $line } 行目がありません。
fault-removed = { $from } 行目から { $to } 行目までがありません。
fault-reordered = { $line } 行目：場所が違うか、二度あります。
fault-head = 台帳の末尾の控えは { $line } 行目を示していますが、行と合いません。
rule-ledger-day = 日付が読み取れません。「令和5年7月20日」「R5.7.20」のようにお書きください。

## 物の種類

kind-area = 地域
kind-organisation = 団体・機関
kind-council = 協議会
kind-meeting = 会議
kind-attendance-request = 出席依頼
kind-voice = 声
kind-concern = 案件
kind-account = 利用者
kind-ledger = 記録台帳

## したこと

act-denied = 権限のない操作をお断りした
act-import = ファイルから取り込んだ
act-ledger-look = 記録台帳を見た
act-ledger-verify = 記録台帳を確かめた
act-ledger-export = 記録台帳をファイルで出した
act-account-open = 利用者を登録した
act-account-edit = 利用者の登録内容を直した
act-account-close = 利用者の登録を閉じた
act-account-look = 利用者の登録内容を見た
act-account-lang = 表示の言語を変えた
act-account-password = パスワードを変えた
act-account-hand-password = 仮のパスワードを手渡した
act-grant-give = 役割を与えた
act-grant-end = 役割を終えた
act-token-create = API の鍵を作った
act-token-revoke = API の鍵を取り消した
act-team-post = 地域の担当に配置した
act-request-ask = 出席を依頼した
act-request-accept = 出席依頼を受けた
act-request-propose = 出席依頼に別の日を提案した
act-request-agree = 提案された日に決めた
act-request-decline = 出席依頼をお断りした
act-request-answer = 出席できるかを答えた
act-request-attend = 出席を記録した
act-request-after = 出席の後に依頼を記録した
act-request-report = 出席の報告を終えた
act-request-withdraw = 出席依頼を取り下げた
act-request-look = 出席依頼を見た
act-volunteer-call = ボランティアを募った
act-volunteer-promise = ボランティアに申し込んだ
act-volunteer-take-back = ボランティアの申し込みを取り消した
act-volunteer-opt-in = ボランティアのお知らせを受けることにした
act-volunteer-opt-out = ボランティアのお知らせを断った
act-meeting-call = 会議を登録した
act-meeting-mend = 会議の日時や場所を直した
act-meeting-agenda-add = 議題を加えた
act-meeting-agenda-change = 議題を直した
act-meeting-agenda-shift = 議題の順を変えた
act-meeting-agenda-remove = 議題を取り除いた
act-meeting-minutes = 議事録を書いた
act-meeting-done = 宿題を済みにした
act-meeting-attend = 会議の出席者を記録した
act-meeting-confirm = 議事録を確定した
act-meeting-reopen = 議事録の確定を解いた
act-meeting-report-save = 会議報告を書いた
act-meeting-report-send = 会議報告を送った
act-meeting-look = 会議を見た
act-concern-take-up = 声を案件にした
act-concern-triage = 案件を見立てた
act-concern-send = 案件を担当課へ送った
act-concern-take = 案件を受け取った
act-concern-forward = 案件を次の担当へ渡した
act-concern-return = 受け取りがなく、案件が差し戻った
act-concern-ask = ほかの課に意見を求めた
act-concern-advise = 案件に意見を述べた
act-concern-answer = 案件に回答した
act-concern-deliver = 回答を地域へ返した
act-concern-reopen = 案件をもう一度開いた
act-concern-escalate = 案件を推進本部へつないだ
act-concern-postpone = 案件の次の期日を延ばした
act-concern-merge = 案件を別の案件にまとめた
act-concern-look = 案件を見た
