// Generated from openapi/ by `npm run generate`. Do not edit.
export const unexpected = {
  "status": 500,
  "title": {
    "ja": "システムに問題が起きました",
    "en": "Something went wrong on our side",
    "ja-x-easy": "システムの もんだいです"
  },
  "next": {
    "ja": "しばらくしてからもう一度お試しください。続くときはお電話ください。",
    "en": "Try again later. If it goes on telephone us.",
    "ja-x-easy": "あとで もう いちど して ください。"
  }
} as const;
export const notReady = {
  "status": 503,
  "title": {
    "ja": "ただいま準備中です",
    "en": "Not available just now",
    "ja-x-easy": "いま つかえません"
  },
  "next": {
    "ja": "少し待ってから、もう一度お試しください。",
    "en": "Wait a moment and try again.",
    "ja-x-easy": "すこし まって もう いちど して ください。"
  }
} as const;

export const problemKinds = {
  "invalid-request": {
    "status": 400,
    "title": {
      "ja": "入力に誤りがあります",
      "en": "Some input is not right",
      "ja-x-easy": "入力が まちがっています"
    },
    "next": {
      "ja": "赤い印の付いた項目を直して、もう一度お試しください。",
      "en": "Correct the marked fields and try again.",
      "ja-x-easy": "赤い ところを 直して、もう いちど して ください。"
    }
  },
  "signed-out": {
    "status": 401,
    "title": {
      "ja": "サインインが必要です",
      "en": "Please sign in",
      "ja-x-easy": "サインインして ください"
    },
    "next": {
      "ja": "もう一度サインインしてください。",
      "en": "Sign in again.",
      "ja-x-easy": "もう いちど サインインして ください。"
    }
  },
  "forbidden": {
    "status": 403,
    "title": {
      "ja": "この操作はできません",
      "en": "You may not do this",
      "ja-x-easy": "これは できません"
    },
    "next": {
      "ja": "必要な方は、お問い合わせ窓口までお電話ください。",
      "en": "Telephone the help desk if you need it.",
      "ja-x-easy": "必要な ときは 電話して ください。"
    }
  },
  "cross-site-request": {
    "status": 403,
    "title": {
      "ja": "このポータルの画面から操作してください",
      "en": "Please use this portal's own pages",
      "ja-x-easy": "この ページから して ください"
    },
    "next": {
      "ja": "ポータルを開き直して、もう一度お試しください。",
      "en": "Open the portal again and retry.",
      "ja-x-easy": "もう いちど ひらいて ください。"
    }
  },
  "not-found": {
    "status": 404,
    "title": {
      "ja": "見つかりませんでした",
      "en": "Not found",
      "ja-x-easy": "見つかりません"
    },
    "next": {
      "ja": "アドレスを確かめるか、最初の画面に戻ってください。",
      "en": "Check the address or go back to the first page.",
      "ja-x-easy": "さいしょの 画面に もどって ください。"
    }
  },
  "method-not-allowed": {
    "status": 405,
    "title": {
      "ja": "この操作方法は使えません",
      "en": "This method is not offered here",
      "ja-x-easy": "この やりかたは つかえません"
    },
    "next": {
      "ja": "APIの説明をご覧ください。",
      "en": "See the API reference.",
      "ja-x-easy": "APIの 説明を 見て ください。"
    }
  },
  "body-too-large": {
    "status": 413,
    "title": {
      "ja": "送られた内容が大きすぎます",
      "en": "The request is too large",
      "ja-x-easy": "おくった ものが 大きすぎます"
    },
    "next": {
      "ja": "内容を短くして、もう一度お試しください。",
      "en": "Shorten it and try again.",
      "ja-x-easy": "みじかくして もう いちど して ください。"
    }
  },
  "unsupported-media-type": {
    "status": 415,
    "title": {
      "ja": "送られた形式を読み取れません",
      "en": "This content type is not accepted",
      "ja-x-easy": "この 形は 読めません"
    },
    "next": {
      "ja": "JSON形式で送ってください。",
      "en": "Send JSON.",
      "ja-x-easy": "JSONで おくって ください。"
    }
  },
  "too-many-requests": {
    "status": 429,
    "title": {
      "ja": "操作が続いたため、少しお待ちいただいています",
      "en": "Too many requests just now",
      "ja-x-easy": "すこし まって ください"
    },
    "next": {
      "ja": "1分ほど待ってから、もう一度お試しください。",
      "en": "Wait a minute and try again.",
      "ja-x-easy": "1分 まって もう いちど して ください。"
    }
  },
  "idempotency-key-reused": {
    "status": 409,
    "title": {
      "ja": "同じ受付番号で別の内容が送られました",
      "en": "This idempotency key was used for another request",
      "ja-x-easy": "おなじ 番号で ちがう ものが おくられました"
    },
    "next": {
      "ja": "画面を開き直して、はじめから操作してください。",
      "en": "Start again with a fresh key.",
      "ja-x-easy": "もう いちど はじめから して ください。"
    }
  },
  "unexpected": unexpected,
  "not-ready": notReady,
  "identity-provider-not-found": {
    "status": 404,
    "title": {
      "ja": "このサインイン方法はありません",
      "en": "There is no such way to sign in",
      "ja-x-easy": "この サインインは ありません"
    },
    "next": {
      "ja": "サインイン画面から選び直してください。",
      "en": "Choose again on the sign-in page.",
      "ja-x-easy": "もう いちど えらんで ください。"
    }
  },
  "identity-provider-unavailable": {
    "status": 503,
    "title": {
      "ja": "認証の窓口につながりません",
      "en": "The sign-in service does not answer",
      "ja-x-easy": "サインインの サービスに つながりません"
    },
    "next": {
      "ja": "少し待ってから、もう一度お試しください。続くときはお電話ください。",
      "en": "Wait a moment and try again. If it goes on telephone us.",
      "ja-x-easy": "すこし まって もう いちど して ください。"
    }
  },
  "activity-not-found": {
    "status": 404,
    "title": {
      "ja": "この地域活動は見つかりませんでした",
      "en": "This activity was not found",
      "ja-x-easy": "この イベントは 見つかりません"
    },
    "next": {
      "ja": "地域活動の一覧から選び直してください。",
      "en": "Choose again from the list of activities.",
      "ja-x-easy": "もう いちど えらんで ください。"
    }
  },
  "activity-times-wrong": {
    "status": 422,
    "title": {
      "ja": "日時の組み合わせが正しくありません",
      "en": "These times do not go together",
      "ja-x-easy": "時間が まちがっています"
    },
    "next": {
      "ja": "終了は開始と今より後、長さは24時間以内、開始は2年以内にしてください。",
      "en": "Let it end after it starts and after now, last no more than 24 hours, and start within two years.",
      "ja-x-easy": "はじまる 時間と おわる 時間を 直して ください。"
    }
  },
  "activity-over": {
    "status": 409,
    "title": {
      "ja": "この地域活動は終了しています",
      "en": "This activity is over",
      "ja-x-easy": "この イベントは おわりました"
    },
    "next": {
      "ja": "終了した活動は変更できません。",
      "en": "It cannot be changed any more.",
      "ja-x-easy": "かえる ことは できません。"
    }
  },
  "activity-cancelled": {
    "status": 409,
    "title": {
      "ja": "この地域活動は中止になりました",
      "en": "This activity was called off",
      "ja-x-easy": "この イベントは 中止です"
    },
    "next": {
      "ja": "主催者または窓口にお尋ねください。",
      "en": "Ask the organiser or the help desk.",
      "ja-x-easy": "窓口に きいて ください。"
    }
  },
  "check-in-code-wrong": {
    "status": 422,
    "title": {
      "ja": "このコードは使えません",
      "en": "This code is not right",
      "ja-x-easy": "この コードは つかえません"
    },
    "next": {
      "ja": "会場に表示されているコードを、もう一度読み取るか入力してください。",
      "en": "Scan or type the code shown at the place again.",
      "ja-x-easy": "もう いちど コードを 読んで ください。"
    }
  },
  "check-in-code-expired": {
    "status": 422,
    "title": {
      "ja": "このコードは古くなりました",
      "en": "This code is out of date",
      "ja-x-easy": "この コードは 古いです"
    },
    "next": {
      "ja": "会場の画面に今出ているコードを読み取ってください。",
      "en": "Scan the code that the screen shows now.",
      "ja-x-easy": "いまの コードを 読んで ください。"
    }
  },
  "check-in-code-of-another-activity": {
    "status": 422,
    "title": {
      "ja": "別の地域活動のコードです",
      "en": "This code belongs to another activity",
      "ja-x-easy": "ちがう イベントの コードです"
    },
    "next": {
      "ja": "参加している会場のコードを読み取ってください。",
      "en": "Scan the code of the activity you are at.",
      "ja-x-easy": "この 会場の コードを 読んで ください。"
    }
  },
  "check-in-not-open": {
    "status": 409,
    "title": {
      "ja": "チェックインはまだ始まっていません",
      "en": "Check-in has not begun",
      "ja-x-easy": "まだ はじまって いません"
    },
    "next": {
      "ja": "開始の30分前からチェックインできます。",
      "en": "It opens 30 minutes before the activity starts.",
      "ja-x-easy": "はじまる 30分 まえから できます。"
    }
  },
  "check-in-over": {
    "status": 409,
    "title": {
      "ja": "チェックインの受付は終わりました",
      "en": "Check-in has closed",
      "ja-x-easy": "チェックインは おわりました"
    },
    "next": {
      "ja": "参加された方は、会場の係員または窓口にお申し出ください。",
      "en": "If you took part tell the organiser or the help desk.",
      "ja-x-easy": "会場の 人に 話して ください。"
    }
  },
  "already-checked-in": {
    "status": 409,
    "title": {
      "ja": "すでにチェックイン済みです",
      "en": "You have checked in already",
      "ja-x-easy": "もう チェックイン しました"
    },
    "next": {
      "ja": "ポイントは一度だけ付きます。履歴でご確認ください。",
      "en": "Points are given once. See your history.",
      "ja-x-easy": "ポイントは 1回だけです。"
    }
  },
  "too-many-wrong-codes": {
    "status": 429,
    "title": {
      "ja": "違うコードが続いたため、受付を止めています",
      "en": "Too many wrong codes",
      "ja-x-easy": "まちがいが 多いので まって ください"
    },
    "next": {
      "ja": "10分ほど待つか、会場の係員にお声がけください。",
      "en": "Wait ten minutes or ask the organiser.",
      "ja-x-easy": "10分 まって ください。"
    }
  },
  "place-not-found": {
    "status": 422,
    "title": {
      "ja": "選ばれた場所が見つかりません",
      "en": "This place was not found",
      "ja-x-easy": "場所が 見つかりません"
    },
    "next": {
      "ja": "一覧から場所を選び直してください。",
      "en": "Choose the place again from the list.",
      "ja-x-easy": "もう いちど 場所を えらんで ください。"
    }
  },
  "pickup-and-dropoff-same": {
    "status": 422,
    "title": {
      "ja": "乗る場所と降りる場所が同じです",
      "en": "Pick-up and drop-off are the same place",
      "ja-x-easy": "のる 場所と おりる 場所が おなじです"
    },
    "next": {
      "ja": "どちらかを選び直してください。",
      "en": "Change one of them.",
      "ja-x-easy": "どちらか かえて ください。"
    }
  },
  "pickup-time-out-of-range": {
    "status": 422,
    "title": {
      "ja": "この時刻には予約できません",
      "en": "A ride cannot be booked for this time",
      "ja-x-easy": "この 時間は 予約できません"
    },
    "next": {
      "ja": "今から14日以内の時刻を選んでください。",
      "en": "Choose a time within the next 14 days.",
      "ja-x-easy": "14日の なかで えらんで ください。"
    }
  },
  "booking-overlaps": {
    "status": 409,
    "title": {
      "ja": "近い時刻にすでに予約があります",
      "en": "You have a booking close to this time",
      "ja-x-easy": "おなじ ころに 予約が あります"
    },
    "next": {
      "ja": "前の予約を取り消すか、30分以上あけて予約してください。",
      "en": "Cancel the other booking or leave 30 minutes between.",
      "ja-x-easy": "まえの 予約を やめるか 時間を かえて ください。"
    }
  },
  "booking-not-found": {
    "status": 404,
    "title": {
      "ja": "この予約は見つかりませんでした",
      "en": "This booking was not found",
      "ja-x-easy": "予約が 見つかりません"
    },
    "next": {
      "ja": "予約の一覧を確かめてください。",
      "en": "See your list of bookings.",
      "ja-x-easy": "予約の リストを 見て ください。"
    }
  },
  "booking-over": {
    "status": 409,
    "title": {
      "ja": "この予約の時刻は過ぎています",
      "en": "The time of this booking has passed",
      "ja-x-easy": "予約の 時間は すぎました"
    },
    "next": {
      "ja": "取り消しの必要はありません。",
      "en": "It need not be cancelled.",
      "ja-x-easy": "やめなくて だいじょうぶです。"
    }
  },
  "reading-implausible": {
    "status": 422,
    "title": {
      "ja": "血圧の数字の組み合わせを確かめてください",
      "en": "Please check these numbers",
      "ja-x-easy": "数字を たしかめて ください"
    },
    "next": {
      "ja": "最高血圧は最低血圧より大きい数字です。測り直して入力してください。",
      "en": "The upper number must be larger than the lower one.",
      "ja-x-easy": "上の 数字は 下の 数字より 大きいです。"
    }
  },
  "reading-time-out-of-range": {
    "status": 422,
    "title": {
      "ja": "この日時では記録できません",
      "en": "This time cannot be recorded",
      "ja-x-easy": "この 時間は 記録できません"
    },
    "next": {
      "ja": "今より前、1年以内の日時を選んでください。",
      "en": "Choose a time in the past year.",
      "ja-x-easy": "1年の なかの 時間を えらんで ください。"
    }
  },
  "reading-not-found": {
    "status": 404,
    "title": {
      "ja": "この記録は見つかりませんでした",
      "en": "This reading was not found",
      "ja-x-easy": "記録が 見つかりません"
    },
    "next": {
      "ja": "記録の一覧を確かめてください。",
      "en": "See your list of readings.",
      "ja-x-easy": "記録の リストを 見て ください。"
    }
  },
  "sign-in-cancelled": {
    "status": 400,
    "title": {
      "ja": "サインインを中止しました",
      "en": "Signing in was cancelled",
      "ja-x-easy": "サインインを やめました"
    },
    "next": {
      "ja": "もう一度はじめるときは、下のボタンを押してください。",
      "en": "Press a button below to start again.",
      "ja-x-easy": "もう いちど するときは 下の ボタンを おして ください。"
    }
  },
  "sign-in-expired": {
    "status": 400,
    "title": {
      "ja": "時間が経ったため、サインインをやり直してください",
      "en": "Signing in took too long",
      "ja-x-easy": "時間が すぎました"
    },
    "next": {
      "ja": "下のボタンからもう一度はじめてください。",
      "en": "Press a button below to start again.",
      "ja-x-easy": "下の ボタンから はじめて ください。"
    }
  },
  "sign-in-failed": {
    "status": 400,
    "title": {
      "ja": "サインインできませんでした",
      "en": "You could not be signed in",
      "ja-x-easy": "サインイン できませんでした"
    },
    "next": {
      "ja": "もう一度お試しください。続くときはお電話ください。",
      "en": "Try again. If it goes on telephone us.",
      "ja-x-easy": "もう いちど して ください。"
    }
  },
  "staff-account-unknown": {
    "status": 403,
    "title": {
      "ja": "この職員IDはまだ登録されていません",
      "en": "This staff account is not registered",
      "ja-x-easy": "この IDは とうろく されて いません"
    },
    "next": {
      "ja": "担当課の管理者に登録を依頼してください。",
      "en": "Ask your administrator to register it.",
      "ja-x-easy": "管理者に たのんで ください。"
    }
  },
  "card-attributes-missing": {
    "status": 403,
    "title": {
      "ja": "カードの情報を受け取れませんでした",
      "en": "The card's details did not arrive",
      "ja-x-easy": "カードの 情報が ありません"
    },
    "next": {
      "ja": "氏名・住所・生年月日・性別の提供に同意して、もう一度お試しください。",
      "en": "Try again and agree to share name, address, birth date and gender.",
      "ja-x-easy": "もう いちど して ください。"
    }
  },
  "dataset-file-faulty": {
    "status": 422,
    "title": {
      "ja": "ファイルに直すところがあります",
      "en": "The file has faults",
      "ja-x-easy": "ファイルに まちがいが あります"
    },
    "next": {
      "ja": "一覧に出た行を直して、もう一度「確かめる」からやり直してください。",
      "en": "Mend the rows that are listed and check the file again.",
      "ja-x-easy": "一覧の 行を 直して、もう いちど たしかめて ください。"
    }
  },
  "dataset-changed-meanwhile": {
    "status": 409,
    "title": {
      "ja": "ほかの人がこのデータを更新しました",
      "en": "Somebody else has updated this dataset",
      "ja-x-easy": "ほかの 人が データを 新しく しました"
    },
    "next": {
      "ja": "もう一度ファイルを確かめてから、取り込んでください。",
      "en": "Check the file again and then import it.",
      "ja-x-easy": "もう いちど ファイルを たしかめてから 入れて ください。"
    }
  },
  "data-platform-not-connected": {
    "status": 409,
    "title": {
      "ja": "データ連携基盤につながる設定がありません",
      "en": "No data platform is connected",
      "ja-x-easy": "データの 送り先が ありません"
    },
    "next": {
      "ja": "接続の設定を、システムの管理者に依頼してください。",
      "en": "Ask the system's administrator to set up the connection.",
      "ja-x-easy": "システムの 管理者に たのんで ください。"
    }
  },
  "notification-secret-wrong": {
    "status": 403,
    "title": {
      "ja": "この通知は受け取れません",
      "en": "This notification is not accepted",
      "ja-x-easy": "この 知らせは 受け取れません"
    },
    "next": {
      "ja": "購読の設定にある秘密の値を確かめてください。",
      "en": "Check the secret of the subscription.",
      "ja-x-easy": "設定を たしかめて ください。"
    }
  },
  "step-up-required": {
    "status": 403,
    "title": {
      "ja": "もう一度ご本人の確認が必要です",
      "en": "Please confirm again who you are",
      "ja-x-easy": "もう いちど あなたを たしかめます"
    },
    "next": {
      "ja": "画面の案内に沿って、ご本人であることを確かめてください。",
      "en": "Follow the page and confirm that it is you.",
      "ja-x-easy": "画面を 見て あなたを たしかめて ください。"
    }
  },
  "step-up-other-person": {
    "status": 403,
    "title": {
      "ja": "別の方のカードで確認されました",
      "en": "Somebody else confirmed",
      "ja-x-easy": "ほかの 人の カードです"
    },
    "next": {
      "ja": "サインインしたご本人のカードで、もう一度確認してください。",
      "en": "Confirm with the card of the person who is signed in.",
      "ja-x-easy": "あなたの カードで もう いちど して ください。"
    }
  },
  "identity-not-linked": {
    "status": 403,
    "title": {
      "ja": "このIDはまだつながっていません",
      "en": "This identity is not linked yet",
      "ja-x-easy": "この IDは まだ つながって いません"
    },
    "next": {
      "ja": "はじめての方は、マイナンバーカードでサインインしてください。",
      "en": "Sign in with the My Number Card first.",
      "ja-x-easy": "はじめての 人は マイナンバーカードで サインインして ください。"
    }
  },
  "resident-not-found": {
    "status": 404,
    "title": {
      "ja": "この利用者は見つかりませんでした",
      "en": "This resident was not found",
      "ja-x-easy": "この 人は 見つかりません"
    },
    "next": {
      "ja": "もう一度検索してください。",
      "en": "Search again.",
      "ja-x-easy": "もう いちど さがして ください。"
    }
  },
  "resident-exists-already": {
    "status": 409,
    "title": {
      "ja": "同じ方がすでに登録されているようです",
      "en": "This person seems to be registered already",
      "ja-x-easy": "この 人は もう とうろく されて いる ようです"
    },
    "next": {
      "ja": "候補の方を確かめてください。別の方なら「別の方として登録する」を選びます。",
      "en": "Look at the candidates. If it is somebody else, register as another person.",
      "ja-x-easy": "おなじ 人か たしかめて ください。ちがう 人なら とうろく できます。"
    }
  },
  "resident-card-not-found": {
    "status": 404,
    "title": {
      "ja": "このカード番号の利用者は見つかりませんでした",
      "en": "No resident has this card number",
      "ja-x-easy": "この カードの 人は 見つかりません"
    },
    "next": {
      "ja": "番号を確かめてください。再発行した前のカードは使えません。",
      "en": "Check the number. A card that was replaced no longer works.",
      "ja-x-easy": "ばんごうを たしかめて ください。古い カードは つかえません。"
    }
  },
  "resident-card-claim-too-late": {
    "status": 409,
    "title": {
      "ja": "この画面では登録をまとめられません",
      "en": "The accounts cannot be joined here",
      "ja-x-easy": "ここでは ひとつに できません"
    },
    "next": {
      "ja": "カードで始めてから時間がたっています。お問い合わせ窓口へお電話ください。",
      "en": "You began with the card some time ago. Telephone the help desk.",
      "ja-x-easy": "電話して ください。市の 人が ひとつに します。"
    }
  },
  "too-many-wrong-numbers": {
    "status": 429,
    "title": {
      "ja": "違う番号が続いたため、受付を止めています",
      "en": "Too many wrong numbers",
      "ja-x-easy": "まちがいが 多いので とめて います"
    },
    "next": {
      "ja": "10分ほど待って、番号を確かめてからお試しください。",
      "en": "Wait ten minutes and check the number.",
      "ja-x-easy": "10分 まって ください。"
    }
  },
  "mandate-not-found": {
    "status": 404,
    "title": {
      "ja": "このお手伝いの登録は見つかりませんでした",
      "en": "This helper is not registered",
      "ja-x-easy": "この お手つだいは 見つかりません"
    },
    "next": {
      "ja": "取りやめになったか、期限が過ぎています。一覧を確かめてください。",
      "en": "It was withdrawn or has run out. See your list.",
      "ja-x-easy": "もう おわって います。リストを 見て ください。"
    }
  },
  "mandate-not-ready": {
    "status": 409,
    "title": {
      "ja": "まだ使えません",
      "en": "It is not ready yet",
      "ja-x-easy": "まだ つかえません"
    },
    "next": {
      "ja": "お手伝いの人が番号を入力し、お願いした人が確認すると使えます。",
      "en": "The helper enters the code and the person who asked confirms.",
      "ja-x-easy": "お手つだいの 人が ばんごうを 入れて、たのんだ 人が たしかめると つかえます。"
    }
  },
  "mandate-code-wrong": {
    "status": 422,
    "title": {
      "ja": "この番号は使えません",
      "en": "This code does not work",
      "ja-x-easy": "この ばんごうは つかえません"
    },
    "next": {
      "ja": "番号を確かめてください。24時間を過ぎた番号や、一度使った番号は使えません。",
      "en": "Check it. A code works once, for 24 hours.",
      "ja-x-easy": "ばんごうを たしかめて ください。1日 すぎた ばんごうは つかえません。"
    }
  },
  "mandate-to-yourself": {
    "status": 409,
    "title": {
      "ja": "ご自分の番号です",
      "en": "This is your own code",
      "ja-x-easy": "あなたの ばんごうです"
    },
    "next": {
      "ja": "お手伝いの人のスマートフォンで入力してもらってください。",
      "en": "Let your helper enter it on their own phone.",
      "ja-x-easy": "お手つだいの 人に 入れて もらって ください。"
    }
  },
  "mandate-exists-already": {
    "status": 409,
    "title": {
      "ja": "この方のお手伝いは、もう登録されています",
      "en": "You help this person already",
      "ja-x-easy": "もう とうろく されて います"
    },
    "next": {
      "ja": "内容を変えるときは、今の登録を取りやめてから、もう一度登録してください。",
      "en": "To change it withdraw the old one first.",
      "ja-x-easy": "かえる ときは、今の とうろくを やめてから して ください。"
    }
  },
  "mandate-too-young": {
    "status": 403,
    "title": {
      "ja": "15歳未満の方は使えません",
      "en": "Not for people under 15",
      "ja-x-easy": "15さい より 下の 人は つかえません"
    },
    "next": {
      "ja": "15歳以上のご家族にお願いしてください。",
      "en": "Ask somebody in the family who is 15 or older.",
      "ja-x-easy": "15さい より 上の 家族に たのんで ください。"
    }
  },
  "mandate-until-out-of-range": {
    "status": 422,
    "title": {
      "ja": "この日までにはできません",
      "en": "This date cannot be chosen",
      "ja-x-easy": "この 日は えらべません"
    },
    "next": {
      "ja": "今日から1年以内の日を選んでください。",
      "en": "Choose a day within a year.",
      "ja-x-easy": "1年の なかの 日を えらんで ください。"
    }
  },
  "too-many-mandates": {
    "status": 409,
    "title": {
      "ja": "お手伝いの人は10人までです",
      "en": "You can have ten helpers",
      "ja-x-easy": "お手つだいの 人は 10人までです"
    },
    "next": {
      "ja": "今は使っていない登録を取りやめてください。",
      "en": "Withdraw one that you no longer need.",
      "ja-x-easy": "つかって いない ものを やめて ください。"
    }
  },
  "too-many-corrections-waiting": {
    "status": 409,
    "title": {
      "ja": "返事を待っている訂正のご依頼が5件あります",
      "en": "Five requests are waiting for an answer",
      "ja-x-easy": "へんじを まって いる おねがいが 5つ あります"
    },
    "next": {
      "ja": "返事が届いてから、もう一度お送りください。お急ぎのときはお電話ください。",
      "en": "Wait for an answer, or telephone us if it is urgent.",
      "ja-x-easy": "へんじを まって ください。 いそぐ ときは 電話して ください。"
    }
  },
  "closing-already": {
    "status": 409,
    "title": {
      "ja": "退会の手続きはもう始まっています",
      "en": "Your account is being closed already",
      "ja-x-easy": "やめる てつづきは もう はじまって います"
    },
    "next": {
      "ja": "取りやめるときは「利用を続ける」を押してください。",
      "en": "Choose \"Keep my account\" to stop it.",
      "ja-x-easy": "つづけたい ときは 「つづける」を おして ください。"
    }
  },
  "correction-not-found": {
    "status": 404,
    "title": {
      "ja": "その訂正のご依頼は見つかりません",
      "en": "There is no such request",
      "ja-x-easy": "みつかりません"
    },
    "next": {
      "ja": "一覧を開き直してください。",
      "en": "Open the list again.",
      "ja-x-easy": "もう いちど ひらいて ください。"
    }
  },
  "correction-answered": {
    "status": 409,
    "title": {
      "ja": "その訂正のご依頼にはもう返事をしています",
      "en": "It has been answered already",
      "ja-x-easy": "もう へんじを しました"
    },
    "next": {
      "ja": "一覧を開き直してください。",
      "en": "Open the list again.",
      "ja-x-easy": "もう いちど ひらいて ください。"
    }
  },
  "partner-not-authenticated": {
    "status": 401,
    "title": {
      "ja": "連携先を確認できませんでした",
      "en": "The partner could not be authenticated",
      "ja-x-easy": "あいてを たしかめられません"
    },
    "next": {
      "ja": "署名と時刻と宛先を確かめて、新しい証明で送り直してください。",
      "en": "Check key, time and audience, and send again with a fresh assertion.",
      "ja-x-easy": "かぎと 時間を たしかめて ください。"
    }
  },
  "partner-suspended": {
    "status": 403,
    "title": {
      "ja": "この連携は停止されています",
      "en": "This partner is suspended",
      "ja-x-easy": "この つながりは とまって います"
    },
    "next": {
      "ja": "市の担当課にお問い合わせください。",
      "en": "Contact the city.",
      "ja-x-easy": "市に きいて ください。"
    }
  },
  "partner-not-found": {
    "status": 404,
    "title": {
      "ja": "この連携先は見つかりませんでした",
      "en": "This partner was not found",
      "ja-x-easy": "あいてが 見つかりません"
    },
    "next": {
      "ja": "連携先の一覧を確かめてください。",
      "en": "See the list of partners.",
      "ja-x-easy": "リストを 見て ください。"
    }
  },
  "partner-id-taken": {
    "status": 409,
    "title": {
      "ja": "このIDの連携先はすでに登録されています",
      "en": "A partner of this id exists",
      "ja-x-easy": "おなじ IDが あります"
    },
    "next": {
      "ja": "別のIDで登録してください。",
      "en": "Choose another id.",
      "ja-x-easy": "ほかの IDに して ください。"
    }
  },
  "partner-details-wrong": {
    "status": 422,
    "title": {
      "ja": "登録の内容を確かめてください",
      "en": "Please check the registration",
      "ja-x-easy": "内容を たしかめて ください"
    },
    "next": {
      "ja": "戻り先はhttpsで始まるアドレスにし、データの種類と法律上の区分を合わせてください。",
      "en": "Use https addresses, and kinds of data that the legal classes allow.",
      "ja-x-easy": "アドレスと データの しゅるいを 見て ください。"
    }
  },
  "consent-request-wrong": {
    "status": 404,
    "title": {
      "ja": "この依頼は正しくないため、表示できません",
      "en": "This request cannot be shown",
      "ja-x-easy": "この おねがいは 正しくないです"
    },
    "next": {
      "ja": "何も渡されていません。元のサービスの窓口にお問い合わせください。",
      "en": "Nothing was given. Ask the service that you came from.",
      "ja-x-easy": "何も わたして いません。もとの サービスに きいて ください。"
    }
  },
  "consent-by-self-only": {
    "status": 403,
    "title": {
      "ja": "同意は、ご本人だけが決められます",
      "en": "Only the person may decide this",
      "ja-x-easy": "本人だけが きめられます"
    },
    "next": {
      "ja": "ご本人がサインインして、お手続きください。",
      "en": "The person has to sign in for it.",
      "ja-x-easy": "本人が サインインして ください。"
    }
  },
  "consent-not-found": {
    "status": 404,
    "title": {
      "ja": "この同意は見つかりませんでした",
      "en": "This consent was not found",
      "ja-x-easy": "この 同意は ありません"
    },
    "next": {
      "ja": "すでに取りやめたかもしれません。一覧を確かめてください。",
      "en": "It may be withdrawn already. See the list.",
      "ja-x-easy": "もう やめたかも しれません。リストを 見て ください。"
    }
  },
  "consent-missing": {
    "status": 403,
    "title": {
      "ja": "ご本人の同意がありません",
      "en": "There is no consent for this",
      "ja-x-easy": "本人の 同意が ありません"
    },
    "next": {
      "ja": "ご本人に、もう一度同意をお願いしてください。",
      "en": "Ask the person for consent.",
      "ja-x-easy": "本人に きいて ください。"
    }
  },
  "consent-code-invalid": {
    "status": 400,
    "title": {
      "ja": "この引換コードは使えません",
      "en": "This code cannot be used",
      "ja-x-easy": "この コードは つかえません"
    },
    "next": {
      "ja": "コードは60秒以内に1回だけ使えます。同意からやり直してください。",
      "en": "A code works once within 60 seconds. Ask for consent again.",
      "ja-x-easy": "はじめから して ください。"
    }
  },
  "terms-not-accepted": {
    "status": 403,
    "title": {
      "ja": "はじめに利用規約をご確認ください",
      "en": "Please read the terms first",
      "ja-x-easy": "さきに やくそくを 読んで ください"
    },
    "next": {
      "ja": "内容に同意すると、このサービスを使えます。",
      "en": "You can use the service after accepting them.",
      "ja-x-easy": "はいと こたえると つかえます。"
    }
  },
  "terms-by-self-only": {
    "status": 403,
    "title": {
      "ja": "利用規約への同意は、ご本人だけができます",
      "en": "Only the person may accept the terms",
      "ja-x-easy": "本人だけが できます"
    },
    "next": {
      "ja": "ご本人がサインインして、お手続きください。",
      "en": "The person has to sign in for it.",
      "ja-x-easy": "本人が サインインして ください。"
    }
  },
  "terms-not-found": {
    "status": 404,
    "title": {
      "ja": "この規約は見つかりませんでした",
      "en": "These terms were not found",
      "ja-x-easy": "見つかりません"
    },
    "next": {
      "ja": "規約の一覧を確かめてください。",
      "en": "See the list of terms.",
      "ja-x-easy": "リストを 見て ください。"
    }
  },
  "terms-outdated": {
    "status": 409,
    "title": {
      "ja": "規約が新しくなっています",
      "en": "The terms have changed",
      "ja-x-easy": "やくそくが 新しく なりました"
    },
    "next": {
      "ja": "ページを読み込み直して、新しい内容をご確認ください。",
      "en": "Load the page again and read the new text.",
      "ja-x-easy": "ページを もう いちど ひらいて ください。"
    }
  },
  "terms-draft-missing": {
    "status": 409,
    "title": {
      "ja": "公開する下書きがありません",
      "en": "There is no draft to publish",
      "ja-x-easy": "下書きが ありません"
    },
    "next": {
      "ja": "先に下書きを保存してください。",
      "en": "Save a draft first.",
      "ja-x-easy": "さきに 下書きを つくって ください。"
    }
  },
  "terms-date-past": {
    "status": 422,
    "title": {
      "ja": "過ぎた日時からは始められません",
      "en": "It cannot start in the past",
      "ja-x-easy": "まえの 時間は えらべません"
    },
    "next": {
      "ja": "今より後の日時を選ぶか、「すぐに」を選んでください。",
      "en": "Choose a later time or at once.",
      "ja-x-easy": "あとの 時間を えらんで ください。"
    }
  },
} as const;
export type ProblemSlug = keyof typeof problemKinds;
