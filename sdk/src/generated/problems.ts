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
  "second-factor-required": {
    "status": 403,
    "title": {
      "ja": "もう一つの確認が必要です",
      "en": "A second check is needed",
      "ja-x-easy": "もう ひとつ たしかめます"
    },
    "next": {
      "ja": "確認コードを入力すると、続けられます。",
      "en": "Enter a code of your app to go on.",
      "ja-x-easy": "アプリの 数字を 入れて ください。"
    }
  },
  "second-factor-wrong": {
    "status": 422,
    "title": {
      "ja": "コードが違います",
      "en": "This code is not right",
      "ja-x-easy": "数字が ちがいます"
    },
    "next": {
      "ja": "アプリに今出ている6けたの数字を入れてください。使った数字は、次の数字に変わるまで使えません。",
      "en": "Enter the six digits that the app shows now. A code works once.",
      "ja-x-easy": "アプリに いま 出ている 6つの 数字を 入れて ください。"
    }
  },
  "second-factor-locked": {
    "status": 429,
    "title": {
      "ja": "続けて間違えたため、15分間入力できません",
      "en": "Too many wrong codes; locked for 15 minutes",
      "ja-x-easy": "まちがいが おおいので 15分 まちます"
    },
    "next": {
      "ja": "15分待って、もう一度お試しください。覚えがないときは、管理者に知らせてください。",
      "en": "Wait 15 minutes and try again. If this was not you, tell an administrator.",
      "ja-x-easy": "15分 まって ください。おかしい ときは 管理者に 言って ください。"
    }
  },
  "second-factor-not-set": {
    "status": 409,
    "title": {
      "ja": "確認用のアプリがまだ登録されていません",
      "en": "No app is set up yet",
      "ja-x-easy": "アプリが まだ ありません"
    },
    "next": {
      "ja": "「二つ目の確認」のページで登録してください。",
      "en": "Set it up on the page “Second check”.",
      "ja-x-easy": "「もう ひとつの たしかめ」の ページで とうろくして ください。"
    }
  },
  "second-factor-already-set": {
    "status": 409,
    "title": {
      "ja": "確認用のアプリはもう登録されています",
      "en": "An app is set up already",
      "ja-x-easy": "アプリは もう あります"
    },
    "next": {
      "ja": "登録済みのアプリのコードを入力してください。なくしたときは、管理者に連絡してください。",
      "en": "Enter a code of it. If it is lost, ask an administrator.",
      "ja-x-easy": "その アプリの 数字を 入れて ください。なくした ときは 管理者に 言って ください。"
    }
  },
  "staff-account-not-found": {
    "status": 404,
    "title": {
      "ja": "この職員は見つかりませんでした",
      "en": "This account was not found",
      "ja-x-easy": "この 人は 見つかりません"
    },
    "next": {
      "ja": "職員の一覧を確かめてください。",
      "en": "See the list of accounts.",
      "ja-x-easy": "職員の リストを 見て ください。"
    }
  },
  "staff-account-suspended": {
    "status": 403,
    "title": {
      "ja": "このアカウントは停止されています",
      "en": "This account is suspended",
      "ja-x-easy": "この アカウントは 止まって います"
    },
    "next": {
      "ja": "担当課の管理者に確かめてください。",
      "en": "Ask your administrator.",
      "ja-x-easy": "管理者に きいて ください。"
    }
  },
  "own-account-not-changeable": {
    "status": 409,
    "title": {
      "ja": "ご自分の権限は変えられません",
      "en": "You cannot change your own powers",
      "ja-x-easy": "じぶんの 権限は かえられません"
    },
    "next": {
      "ja": "ほかの管理者に頼んでください。",
      "en": "Ask another administrator.",
      "ja-x-easy": "ほかの 管理者に たのんで ください。"
    }
  },
  "staff-role-unknown": {
    "status": 422,
    "title": {
      "ja": "選んだ役割は、今はありません",
      "en": "There is no such role",
      "ja-x-easy": "その 役割は ありません"
    },
    "next": {
      "ja": "役割を選び直してください。",
      "en": "Choose the roles again.",
      "ja-x-easy": "もう いちど えらんで ください。"
    }
  },
  "staff-role-not-found": {
    "status": 404,
    "title": {
      "ja": "この役割は見つかりませんでした",
      "en": "This role was not found",
      "ja-x-easy": "この 役割は 見つかりません"
    },
    "next": {
      "ja": "役割の一覧を確かめてください。",
      "en": "See the list of roles.",
      "ja-x-easy": "役割の リストを 見て ください。"
    }
  },
  "permission-not-grantable": {
    "status": 422,
    "title": {
      "ja": "選んだ権限は、役割に入れられません",
      "en": "This permission cannot be part of a role",
      "ja-x-easy": "その 権限は 入れられません"
    },
    "next": {
      "ja": "権限を選び直してください。",
      "en": "Choose the permissions again.",
      "ja-x-easy": "もう いちど えらんで ください。"
    }
  },
  "organiser-needs-group": {
    "status": 422,
    "title": {
      "ja": "主催者には団体の名前が必要です",
      "en": "An organiser needs a group",
      "ja-x-easy": "団体の 名前が いります"
    },
    "next": {
      "ja": "団体の名前を入力してください。主催者でない方には入力しません。",
      "en": "Enter the name of the group; only for organisers.",
      "ja-x-easy": "団体の 名前を 入れて ください。"
    }
  },
  "invitation-not-found": {
    "status": 404,
    "title": {
      "ja": "この招待は見つかりませんでした",
      "en": "This invitation was not found",
      "ja-x-easy": "この 招待は 見つかりません"
    },
    "next": {
      "ja": "招待の一覧を確かめてください。",
      "en": "See the list of invitations.",
      "ja-x-easy": "招待の リストを 見て ください。"
    }
  },
  "invitation-not-usable": {
    "status": 409,
    "title": {
      "ja": "この招待は使えません",
      "en": "This invitation cannot be used",
      "ja-x-easy": "この 招待は つかえません"
    },
    "next": {
      "ja": "使い終わったか、72時間の期限が過ぎたか、取り消されています。招待した方に、新しい招待を頼んでください。",
      "en": "It was used or revoked, or its 72 hours are over. Ask for a new one.",
      "ja-x-easy": "もう いちど 招待を もらって ください。"
    }
  },
  "invitation-account-exists": {
    "status": 409,
    "title": {
      "ja": "この職員IDは、もう登録されています",
      "en": "This identity has an account already",
      "ja-x-easy": "この IDは もう とうろくが あります"
    },
    "next": {
      "ja": "招待は使わずに、ふだんどおりサインインしてください。",
      "en": "Sign in as usual; the invitation was not used.",
      "ja-x-easy": "いつもの ように サインインして ください。"
    }
  },
  "invitation-not-for-administrators": {
    "status": 422,
    "title": {
      "ja": "管理者として招待することはできません",
      "en": "Administrators cannot be invited",
      "ja-x-easy": "管理者は 招待 できません"
    },
    "next": {
      "ja": "ほかの役割で招待し、登録の後で管理者の役割を付けてください。",
      "en": "Invite with another role and add it afterwards.",
      "ja-x-easy": "ほかの 役割で 招待して、あとで かえて ください。"
    }
  },
  "staff-proposal-not-found": {
    "status": 404,
    "title": {
      "ja": "この申請は見つからないか、もう済んでいます",
      "en": "This proposal was not found or is decided",
      "ja-x-easy": "この 申請は ありません"
    },
    "next": {
      "ja": "申請の一覧を確かめてください。",
      "en": "See the list of proposals.",
      "ja-x-easy": "申請の リストを 見て ください。"
    }
  },
  "second-person-needed": {
    "status": 409,
    "title": {
      "ja": "ご自分のことは、ご自分では確認できません",
      "en": "Somebody else has to do this",
      "ja-x-easy": "じぶんの ことは できません"
    },
    "next": {
      "ja": "ほかの管理者か監査担当に頼んでください。",
      "en": "Ask another administrator or an auditor.",
      "ja-x-easy": "ほかの 人に たのんで ください。"
    }
  },
  "break-glass-active": {
    "status": 409,
    "title": {
      "ja": "緊急時アクセスは、まだ続いています",
      "en": "The emergency access is not over",
      "ja-x-easy": "きんきゅうの アクセスが つづいて います"
    },
    "next": {
      "ja": "終わってから、もう一度お試しください。",
      "en": "Try again when it is over.",
      "ja-x-easy": "おわってから して ください。"
    }
  },
  "break-glass-not-active": {
    "status": 409,
    "title": {
      "ja": "緊急時アクセスは、もう終わっています",
      "en": "The emergency access is over already",
      "ja-x-easy": "きんきゅうの アクセスは おわって います"
    },
    "next": {
      "ja": "ページを読み込み直してください。",
      "en": "Load the page again.",
      "ja-x-easy": "ページを もう いちど ひらいて ください。"
    }
  },
  "break-glass-use-not-found": {
    "status": 404,
    "title": {
      "ja": "この緊急時アクセスは見つかりませんでした",
      "en": "This emergency access was not found",
      "ja-x-easy": "見つかりません"
    },
    "next": {
      "ja": "緊急時アクセスの一覧を確かめてください。",
      "en": "See the list.",
      "ja-x-easy": "リストを 見て ください。"
    }
  },
  "break-glass-reviewed": {
    "status": 409,
    "title": {
      "ja": "この緊急時アクセスは、もう確認されています",
      "en": "This emergency access was reviewed already",
      "ja-x-easy": "もう たしかめて あります"
    },
    "next": {
      "ja": "確認した方と内容をご覧ください。",
      "en": "See who reviewed it.",
      "ja-x-easy": "たしかめた 人を 見て ください。"
    }
  },
  "access-review-not-found": {
    "status": 404,
    "title": {
      "ja": "この点検は見つかりませんでした",
      "en": "This review was not found",
      "ja-x-easy": "この 点検は 見つかりません"
    },
    "next": {
      "ja": "点検の一覧を確かめてください。",
      "en": "See the list of reviews.",
      "ja-x-easy": "点検の リストを 見て ください。"
    }
  },
  "access-review-closed": {
    "status": 409,
    "title": {
      "ja": "この点検は、もう終わっています",
      "en": "This review is complete",
      "ja-x-easy": "この 点検は おわって います"
    },
    "next": {
      "ja": "次の点検で見直してください。",
      "en": "Wait for the next one.",
      "ja-x-easy": "つぎの 点検で して ください。"
    }
  },
  "access-review-unfinished": {
    "status": 409,
    "title": {
      "ja": "まだ決めていない方がいます",
      "en": "Some accounts have no decision yet",
      "ja-x-easy": "まだ きめて いない 人が います"
    },
    "next": {
      "ja": "全員について決めてから、終えてください。",
      "en": "Decide on everybody first.",
      "ja-x-easy": "みんな きめて ください。"
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
} as const;
export type ProblemSlug = keyof typeof problemKinds;
