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
  "audit-record-not-found": {
    "status": 404,
    "title": {
      "ja": "この記録は見つかりませんでした",
      "en": "This record was not found",
      "ja-x-easy": "きろくが 見つかりません"
    },
    "next": {
      "ja": "監査記録の一覧から探し直してください。",
      "en": "Search the audit records again.",
      "ja-x-easy": "もう いちど さがして ください。"
    }
  },
  "alert-not-found": {
    "status": 404,
    "title": {
      "ja": "この警告は見つかりませんでした",
      "en": "This alert was not found",
      "ja-x-easy": "けいこくが 見つかりません"
    },
    "next": {
      "ja": "警告の一覧を確かめてください。",
      "en": "See the list of alerts.",
      "ja-x-easy": "けいこくの リストを 見て ください。"
    }
  },
  "alert-state-changed": {
    "status": 409,
    "title": {
      "ja": "この警告は、ほかの人がすでに対応しています",
      "en": "Somebody else has dealt with this alert",
      "ja-x-easy": "ほかの 人が もう して います"
    },
    "next": {
      "ja": "画面を開き直して、今の状態を確かめてください。",
      "en": "Open the page again to see how it stands.",
      "ja-x-easy": "もう いちど ページを ひらいて ください。"
    }
  },
  "incident-not-found": {
    "status": 404,
    "title": {
      "ja": "この報告書は見つかりませんでした",
      "en": "This report was not found",
      "ja-x-easy": "ほうこくしょが 見つかりません"
    },
    "next": {
      "ja": "報告書の一覧を確かめてください。",
      "en": "See the list of reports.",
      "ja-x-easy": "リストを 見て ください。"
    }
  },
  "incident-submitted": {
    "status": 409,
    "title": {
      "ja": "この報告書は提出済みのため、変更できません",
      "en": "This report has been handed in and cannot be changed",
      "ja-x-easy": "だした ほうこくしょは かえられません"
    },
    "next": {
      "ja": "訂正があるときは、文書で所管課へ届けてください。",
      "en": "Send corrections to the section in charge in writing.",
      "ja-x-easy": "なおしたい ときは 紙に 書いて だして ください。"
    }
  },
  "incident-changed-meanwhile": {
    "status": 409,
    "title": {
      "ja": "ほかの人が先に保存しました",
      "en": "Somebody else has saved it first",
      "ja-x-easy": "ほかの 人が 先に 書きました"
    },
    "next": {
      "ja": "書いた文を控えてから、画面を開き直してください。",
      "en": "Copy your text and open the page again.",
      "ja-x-easy": "文を うつしてから もう いちど ひらいて ください。"
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
      "ja": "端末の指紋・顔・PIN、または認証アプリの数字で確かめると、続けられます。",
      "en": "Use your device (fingerprint, face or PIN) or a code of your app to go on.",
      "ja-x-easy": "きかい（ゆび・顔・PIN）か アプリの 数字で たしかめて ください。"
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
      "ja": "アプリに今出ている6桁の数字か、まだ使っていない控えのコードを入れてください。使った数字は、次の数字に変わるまで使えません。",
      "en": "Enter the six digits that the app shows now or a recovery code that you have not used. A code works once.",
      "ja-x-easy": "アプリに いま 出ている 6つの 数字か つかって いない 控えの コードを 入れて ください。"
    }
  },
  "second-factor-locked": {
    "status": 429,
    "title": {
      "ja": "続けて確認できなかったため、15分間使えません",
      "en": "Too many tries failed; locked for 15 minutes",
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
      "ja": "二つ目の確認の方法がまだ登録されていません",
      "en": "No second check is set up yet",
      "ja-x-easy": "もう ひとつの たしかめが まだ ありません"
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
      "ja": "二つ目の確認の方法は、もう登録されています",
      "en": "A second check is set up already",
      "ja-x-easy": "もう ひとつの たしかめは もう あります"
    },
    "next": {
      "ja": "登録済みの方法で確かめてください。なくしたときは、管理者に連絡してください。",
      "en": "Use it first. If it is lost, ask an administrator.",
      "ja-x-easy": "とうろくした もので たしかめて ください。なくした ときは 管理者に 言って ください。"
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
    "status": 403,
    "title": {
      "ja": "ほかの担当者の確認が必要です",
      "en": "Somebody else has to do this",
      "ja-x-easy": "ほかの 人が たしかめます"
    },
    "next": {
      "ja": "ご自分で始めたことは、ほかの担当者に確認を頼んでください。",
      "en": "Ask a colleague: nobody confirms what they began themselves.",
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
  "passkey-expired": {
    "status": 400,
    "title": {
      "ja": "時間が経ったため、もう一度はじめからお願いします",
      "en": "This took too long",
      "ja-x-easy": "時間が すぎました"
    },
    "next": {
      "ja": "もう一度ボタンを押してください。2分以内に終えてください。",
      "en": "Press the button again and finish within two minutes.",
      "ja-x-easy": "もう いちど ボタンを おして ください。2分の うちに おわって ください。"
    }
  },
  "passkey-refused": {
    "status": 400,
    "title": {
      "ja": "顔・指紋・画面ロックで確かめられませんでした",
      "en": "Your face or fingerprint or screen lock could not be checked",
      "ja-x-easy": "たしかめる ことが できませんでした"
    },
    "next": {
      "ja": "もう一度お試しください。続くときはカードでサインインしてください。",
      "en": "Try again or sign in with your card.",
      "ja-x-easy": "もう いちど して ください。できない ときは カードで サインインして ください。"
    }
  },
  "passkey-unknown": {
    "status": 403,
    "title": {
      "ja": "この端末の登録は見つかりませんでした",
      "en": "This device is not registered",
      "ja-x-easy": "この きかいは とうろく されて いません"
    },
    "next": {
      "ja": "カードでサインインして、マイページからもう一度登録してください。",
      "en": "Sign in with your card and add the device again on My page.",
      "ja-x-easy": "カードで サインインして、マイページで もう いちど とうろくして ください。"
    }
  },
  "passkey-copied": {
    "status": 403,
    "title": {
      "ja": "安全のため、この端末ではサインインできません",
      "en": "For your safety this device cannot be used to sign in",
      "ja-x-easy": "あんぜんの ために この きかいは つかえません"
    },
    "next": {
      "ja": "カードでサインインして、この端末の登録を削除してください。心当たりがないときはお電話ください。",
      "en": "Sign in with your card and remove the device. Telephone us if this surprises you.",
      "ja-x-easy": "カードで サインインして、この きかいの とうろくを けして ください。わからない ときは 電話して ください。"
    }
  },
  "passkey-known": {
    "status": 409,
    "title": {
      "ja": "この端末はすでに登録されています",
      "en": "This device is already registered",
      "ja-x-easy": "この きかいは もう とうろく して あります"
    },
    "next": {
      "ja": "登録の一覧を確かめてください。",
      "en": "See your list of devices.",
      "ja-x-easy": "リストを 見て ください。"
    }
  },
  "passkeys-too-many": {
    "status": 409,
    "title": {
      "ja": "登録できる端末は10台までです",
      "en": "You can register ten devices at the most",
      "ja-x-easy": "とうろくは 10まで です"
    },
    "next": {
      "ja": "使わなくなった端末の登録を削除してから、もう一度お試しください。",
      "en": "Remove one that you no longer use and try again.",
      "ja-x-easy": "つかわない きかいを けしてから もう いちど して ください。"
    }
  },
  "passkey-not-found": {
    "status": 404,
    "title": {
      "ja": "この登録は見つかりませんでした",
      "en": "This registration was not found",
      "ja-x-easy": "とうろくが 見つかりません"
    },
    "next": {
      "ja": "登録の一覧を確かめてください。",
      "en": "See your list of devices.",
      "ja-x-easy": "リストを 見て ください。"
    }
  },
  "step-up-not-fresh": {
    "status": 403,
    "title": {
      "ja": "もう一度、暗証番号の入力からお願いします",
      "en": "Please enter your PIN again",
      "ja-x-easy": "もう いちど 暗証番号を 入れて ください"
    },
    "next": {
      "ja": "この画面を閉じて、もう一度確認してください。",
      "en": "Close this window and confirm again.",
      "ja-x-easy": "この 画面を とじて、もう いちど たしかめて ください。"
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
  "fpos-challenge-not-found": {
    "status": 404,
    "title": {
      "ja": "この手続きは見つかりませんでした",
      "en": "This sign-in was not found",
      "ja-x-easy": "見つかりません"
    },
    "next": {
      "ja": "サインイン画面から、もう一度はじめてください。",
      "en": "Start again on the sign-in page.",
      "ja-x-easy": "サインインの 画面から もう いちど して ください。"
    }
  },
  "fpos-challenge-used": {
    "status": 409,
    "title": {
      "ja": "この手続きは、もう終わっています",
      "en": "This sign-in is over already",
      "ja-x-easy": "もう おわりました"
    },
    "next": {
      "ja": "サインインしていないときは、サインイン画面からもう一度はじめてください。",
      "en": "If you are not signed in, start again on the sign-in page.",
      "ja-x-easy": "サインインの 画面から もう いちど して ください。"
    }
  },
  "fpos-challenge-expired": {
    "status": 422,
    "title": {
      "ja": "時間が過ぎました",
      "en": "The time is over",
      "ja-x-easy": "時間が すぎました"
    },
    "next": {
      "ja": "お急ぎにならなくて大丈夫です。もう一度はじめてください。",
      "en": "There is no hurry. Please start again.",
      "ja-x-easy": "ゆっくりで だいじょうぶです。もう いちど して ください。"
    }
  },
  "fpos-not-answered": {
    "status": 409,
    "title": {
      "ja": "アプリでの確認がまだ終わっていません",
      "en": "The app has not finished yet",
      "ja-x-easy": "アプリが まだ おわって いません"
    },
    "next": {
      "ja": "スマートフォンのアプリで確認を終えてください。",
      "en": "Finish in the app on your phone.",
      "ja-x-easy": "アプリで さいごまで して ください。"
    }
  },
  "fpos-other-browser": {
    "status": 403,
    "title": {
      "ja": "別のブラウザーではじめた手続きです",
      "en": "This sign-in was begun in another browser",
      "ja-x-easy": "ほかの ブラウザーで はじめました"
    },
    "next": {
      "ja": "この画面でサインインするときは、下のボタンからはじめてください。心当たりがないときは、お電話ください。",
      "en": "To sign in here, start again below. If you did not begin it, telephone us.",
      "ja-x-easy": "ここで する ときは 下の ボタンを おして ください。"
    }
  },
  "fpos-completion-code-wrong": {
    "status": 403,
    "title": {
      "ja": "アプリからの戻り方が正しくありません",
      "en": "The way back from the app was not right",
      "ja-x-easy": "アプリから もどれませんでした"
    },
    "next": {
      "ja": "もう一度はじめて、最後にアプリのボタンでこの画面に戻ってください。",
      "en": "Start again and come back with the app's own button at the end.",
      "ja-x-easy": "もう いちど して、さいごに アプリの ボタンで もどって ください。"
    }
  },
  "fpos-declined": {
    "status": 422,
    "title": {
      "ja": "アプリで中止されました",
      "en": "It was cancelled in the app",
      "ja-x-easy": "アプリで やめました"
    },
    "next": {
      "ja": "もう一度はじめるときは、下のボタンを押してください。",
      "en": "Press the button below to start again.",
      "ja-x-easy": "もう いちど するときは 下の ボタンを おして ください。"
    }
  },
  "fpos-number-not-shown": {
    "status": 422,
    "title": {
      "ja": "アプリで「この番号は出ていない」が選ばれました",
      "en": "In the app somebody said that this number is not shown",
      "ja-x-easy": "番号が ちがうと 言われました"
    },
    "next": {
      "ja": "ご自分で選んだときは、もう一度はじめてください。心当たりがないときは、お電話ください。",
      "en": "If that was you, start again. If not, telephone us.",
      "ja-x-easy": "もう いちど して ください。わからない ときは 電話して ください。"
    }
  },
  "fpos-wrong-number": {
    "status": 422,
    "title": {
      "ja": "選んだ番号がちがいました",
      "en": "The number chosen was not the right one",
      "ja-x-easy": "番号が ちがいました"
    },
    "next": {
      "ja": "もう一度はじめて、パソコンの画面に出ている番号をアプリで選んでください。",
      "en": "Start again and choose the number that the computer shows.",
      "ja-x-easy": "もう いちど して、パソコンの 番号を えらんで ください。"
    }
  },
  "fpos-version-unsupported": {
    "status": 422,
    "title": {
      "ja": "アプリの版がこのポータルに合っていません",
      "en": "This version of the app does not fit the portal",
      "ja-x-easy": "アプリが 合っていません"
    },
    "next": {
      "ja": "アプリを新しくしてから、もう一度お試しください。",
      "en": "Update the app and try again.",
      "ja-x-easy": "アプリを 新しく して ください。"
    }
  },
  "fpos-message-wrong": {
    "status": 422,
    "title": {
      "ja": "アプリからの返事が正しくありません",
      "en": "The app's answer was not right",
      "ja-x-easy": "アプリの 返事が まちがって います"
    },
    "next": {
      "ja": "もう一度はじめてください。続くときはお電話ください。",
      "en": "Start again. If it goes on telephone us.",
      "ja-x-easy": "もう いちど して ください。"
    }
  },
  "fpos-other-portal": {
    "status": 422,
    "title": {
      "ja": "別のサイトのための署名です",
      "en": "This was signed for another site",
      "ja-x-easy": "ほかの サイトの ものです"
    },
    "next": {
      "ja": "このポータルの画面から、はじめ直してください。心当たりのない画面が出たときは、お電話ください。",
      "en": "Start from this portal's own page. Telephone us if you saw a page that you do not know.",
      "ja-x-easy": "この ポータルの 画面から して ください。"
    }
  },
  "fpos-signature-invalid": {
    "status": 422,
    "title": {
      "ja": "カードの署名を確かめられませんでした",
      "en": "The card's signature could not be confirmed",
      "ja-x-easy": "カードを たしかめられません"
    },
    "next": {
      "ja": "もう一度はじめてください。続くときはお電話ください。",
      "en": "Start again. If it goes on telephone us.",
      "ja-x-easy": "もう いちど して ください。"
    }
  },
  "fpos-algorithm-refused": {
    "status": 422,
    "title": {
      "ja": "この証明書の方式は、安全のため使えません",
      "en": "For safety, this kind of certificate is not accepted",
      "ja-x-easy": "この カードは つかえません"
    },
    "next": {
      "ja": "アプリを新しくするか、市役所の窓口にお問い合わせください。",
      "en": "Update the app or ask at the city office.",
      "ja-x-easy": "アプリを 新しく するか、電話して ください。"
    }
  },
  "fpos-certificate-untrusted": {
    "status": 422,
    "title": {
      "ja": "このカードの証明書は、ここでは使えません",
      "en": "This card's certificate is not accepted here",
      "ja-x-easy": "この カードは ここで つかえません"
    },
    "next": {
      "ja": "マイナンバーカードかどうかを確かめて、もう一度お試しください。続くときはお電話ください。",
      "en": "Make sure that it is your My Number Card and try again. If it goes on telephone us.",
      "ja-x-easy": "マイナンバーカードで もう いちど して ください。"
    }
  },
  "fpos-certificate-expired": {
    "status": 422,
    "title": {
      "ja": "カードの電子証明書の期限が切れています",
      "en": "The card's certificate has expired",
      "ja-x-easy": "カードの 期限が きれて います"
    },
    "next": {
      "ja": "市役所の窓口で、電子証明書の更新の手続きをしてください。費用はかかりません。",
      "en": "Renew it at the city office. It is free of charge.",
      "ja-x-easy": "市役所で 新しく して ください。お金は いりません。"
    }
  },
  "fpos-certificate-not-yet-valid": {
    "status": 422,
    "title": {
      "ja": "カードの電子証明書は、まだ使い始められません",
      "en": "The card's certificate is not valid yet",
      "ja-x-easy": "まだ つかえません"
    },
    "next": {
      "ja": "スマートフォンの日付と時刻を確かめて、もう一度お試しください。",
      "en": "Check the date and time of your phone and try again.",
      "ja-x-easy": "スマホの 日と 時間を 見て ください。"
    }
  },
  "fpos-certificate-revoked": {
    "status": 422,
    "title": {
      "ja": "カードの電子証明書は失効しています",
      "en": "The card's certificate was revoked",
      "ja-x-easy": "この カードは とめられて います"
    },
    "next": {
      "ja": "引っ越しや紛失の届けのあとは使えなくなります。市役所の窓口で手続きをしてください。",
      "en": "It stops after moving house or reporting a loss. Please see the city office.",
      "ja-x-easy": "市役所で 手続きを して ください。"
    }
  },
  "fpos-key-usage": {
    "status": 422,
    "title": {
      "ja": "サインインには使えない証明書です",
      "en": "This certificate is not for signing in",
      "ja-x-easy": "サインインには つかえません"
    },
    "next": {
      "ja": "アプリで、4けたの暗証番号を使う「利用者証明用」を選んでください。",
      "en": "In the app choose the one with the 4-digit PIN.",
      "ja-x-easy": "4つの 数字の ほうを つかって ください。"
    }
  },
  "fpos-revocation-unknown": {
    "status": 503,
    "title": {
      "ja": "カードが有効かどうかを、今は確かめられません",
      "en": "Whether the card is valid cannot be checked now",
      "ja-x-easy": "いまは たしかめられません"
    },
    "next": {
      "ja": "カードに問題はありません。少し待ってから、もう一度お試しください。",
      "en": "Nothing is wrong with your card. Wait a little and try again.",
      "ja-x-easy": "すこし まって もう いちど して ください。"
    }
  },
  "identity-belongs-to-another": {
    "status": 409,
    "title": {
      "ja": "このIDは、すでに別の利用者につながっています",
      "en": "This identity is linked to another account",
      "ja-x-easy": "この IDは ほかの アカウントに つながって います"
    },
    "next": {
      "ja": "どちらの利用登録も変わっていません。ご自分のIDに間違いないときは、市役所の窓口で登録を一つにまとめられます。お電話ください。",
      "en": "Neither account has changed. If it is your own identity, the city can make one account of the two; telephone us.",
      "ja-x-easy": "何も かわって いません。あなたの IDなら 市役所に 電話して ください。"
    }
  },
  "identity-already-linked": {
    "status": 409,
    "title": {
      "ja": "このIDは、もうつながっています",
      "en": "This identity is already linked to you",
      "ja-x-easy": "この IDは もう つながって います"
    },
    "next": {
      "ja": "あらためて行うことはありません。このIDでサインインできます。",
      "en": "There is nothing to do. You can sign in with it.",
      "ja-x-easy": "この IDで サインイン できます。"
    }
  },
  "identity-of-another-person": {
    "status": 409,
    "title": {
      "ja": "ご本人のIDではないようです",
      "en": "This does not seem to be your own identity",
      "ja-x-easy": "あなたの IDでは ないようです"
    },
    "next": {
      "ja": "生年月日がご登録の内容と違います。ご自分のIDでやり直すか、お電話ください。",
      "en": "The birth date differs from yours. Try again with your own identity or telephone us.",
      "ja-x-easy": "生まれた日が ちがいます。あなたの IDで して ください。"
    }
  },
  "identity-not-linkable": {
    "status": 403,
    "title": {
      "ja": "このIDは、つなげることができません",
      "en": "This identity cannot be linked",
      "ja-x-easy": "この IDは つなげる ことが できません"
    },
    "next": {
      "ja": "「つながっているID」の画面に出ているIDから選んでください。",
      "en": "Choose one of those on the page of linked identities.",
      "ja-x-easy": "画面に 出ている IDから えらんで ください。"
    }
  },
  "identity-not-found": {
    "status": 404,
    "title": {
      "ja": "このIDはつながっていません",
      "en": "This identity is not linked",
      "ja-x-easy": "この IDは つながって いません"
    },
    "next": {
      "ja": "画面を開き直して、一覧を確かめてください。",
      "en": "Open the page again and look at the list.",
      "ja-x-easy": "画面を もう いちど 開いて ください。"
    }
  },
  "last-card-identity": {
    "status": 409,
    "title": {
      "ja": "このカードは外せません",
      "en": "This card cannot be unlinked",
      "ja-x-easy": "この カードは はずせません"
    },
    "next": {
      "ja": "ご本人を確かめるカードが、少なくとも一つ必要です。先に別のカードをつなげてください。",
      "en": "At least one card has to stay, to know that it is you. Link another card first.",
      "ja-x-easy": "カードは ひとつ いります。さきに ほかの カードを つなげて ください。"
    }
  },
  "not-for-another": {
    "status": 403,
    "title": {
      "ja": "代理の間は、この手続きはできません",
      "en": "This cannot be done for somebody else",
      "ja-x-easy": "ほかの 人の かわりには できません"
    },
    "next": {
      "ja": "ご本人がサインインして行ってください。",
      "en": "The person has to sign in and do it.",
      "ja-x-easy": "本人が サインインして して ください。"
    }
  },
  "link-session-ended": {
    "status": 403,
    "title": {
      "ja": "つなげる前に、サインインが終わっていました",
      "en": "Your session ended before the identity was linked",
      "ja-x-easy": "サインインが おわって いました"
    },
    "next": {
      "ja": "サインインし直して、もう一度はじめてください。IDはつながっていません。",
      "en": "Sign in and start again. Nothing was linked.",
      "ja-x-easy": "もう いちど サインインして ください。"
    }
  },
  "session-not-found": {
    "status": 404,
    "title": {
      "ja": "このサインインは、もう終わっています",
      "en": "That session has already ended",
      "ja-x-easy": "この サインインは もう おわって います"
    },
    "next": {
      "ja": "画面を開き直してください。",
      "en": "Open the page again.",
      "ja-x-easy": "画面を もう いちど 開いて ください。"
    }
  },
  "resident-merged": {
    "status": 409,
    "title": {
      "ja": "この利用者は、すでに別の利用者に統合されています",
      "en": "This resident has been merged into another",
      "ja-x-easy": "この 利用者は もう まとめられて います"
    },
    "next": {
      "ja": "統合先の利用者で、もう一度確かめてください。",
      "en": "Look at the resident into whom they were merged.",
      "ja-x-easy": "まとめた さきの 利用者を 見て ください。"
    }
  },
  "merge-same-resident": {
    "status": 409,
    "title": {
      "ja": "同じ利用者どうしは統合できません",
      "en": "These are one and the same resident",
      "ja-x-easy": "おなじ 利用者です"
    },
    "next": {
      "ja": "統合する二人を選び直してください。",
      "en": "Choose two residents.",
      "ja-x-easy": "ふたりを えらびなおして ください。"
    }
  },
  "merge-already-proposed": {
    "status": 409,
    "title": {
      "ja": "この利用者の統合は、すでに提案されています",
      "en": "A merge of this resident is already proposed",
      "ja-x-easy": "この 利用者は もう ていあん されて います"
    },
    "next": {
      "ja": "確認待ちの提案を、先に承認するか却下してください。",
      "en": "Approve or decline the proposal that is waiting first.",
      "ja-x-easy": "さきの ていあんを きめて ください。"
    }
  },
  "merge-not-found": {
    "status": 404,
    "title": {
      "ja": "統合の記録が見つかりません",
      "en": "There is no such merge",
      "ja-x-easy": "きろくが 見つかりません"
    },
    "next": {
      "ja": "一覧を開き直してください。",
      "en": "Open the list again.",
      "ja-x-easy": "もう いちど 開いて ください。"
    }
  },
  "merge-not-open": {
    "status": 409,
    "title": {
      "ja": "この提案は、もう決まったか期限が切れています",
      "en": "This proposal has been decided or has lapsed",
      "ja-x-easy": "この ていあんは もう おわりました"
    },
    "next": {
      "ja": "一覧を開き直してください。必要なら、あらためて提案してください。",
      "en": "Open the list again; propose it anew if it is still needed.",
      "ja-x-easy": "もう いちど 開いて ください。"
    }
  },
  "merge-not-in-force": {
    "status": 409,
    "title": {
      "ja": "この統合は、取り消せる状態ではありません",
      "en": "This merge is not in force",
      "ja-x-easy": "この まとめは とりけせません"
    },
    "next": {
      "ja": "一覧を開き直して、状態を確かめてください。",
      "en": "Open the list again and look at its state.",
      "ja-x-easy": "もう いちど 開いて ください。"
    }
  },
  "merge-undo-too-late": {
    "status": 409,
    "title": {
      "ja": "統合から30日を過ぎたため、取り消せません",
      "en": "The 30 days for taking the merge back are over",
      "ja-x-easy": "30日が すぎたので とりけせません"
    },
    "next": {
      "ja": "システム管理者に相談してください。",
      "en": "Ask your administrator.",
      "ja-x-easy": "管理者に 相談して ください。"
    }
  },
  "merge-undo-later-first": {
    "status": 409,
    "title": {
      "ja": "あとの統合を、先に取り消してください",
      "en": "Take the later merge back first",
      "ja-x-easy": "あとの まとめを さきに とりけして ください"
    },
    "next": {
      "ja": "統合先の利用者が、さらに別の利用者に統合されています。新しい統合から順に取り消します。",
      "en": "The kept resident has been merged into another since. Take the merges back from the latest one.",
      "ja-x-easy": "あたらしい ものから とりけして ください。"
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
  "second-factor-device-refused": {
    "status": 400,
    "title": {
      "ja": "この端末の指紋・顔・PINでは確かめられませんでした",
      "en": "Your device could not confirm that it is you",
      "ja-x-easy": "この きかいで たしかめる ことが できませんでした"
    },
    "next": {
      "ja": "もう一度お試しください。続くときは、認証アプリの数字か控えのコードを使ってください。",
      "en": "Try again. If it goes on",
      "use a code of your app or a recovery code.": null,
      "ja-x-easy": "もう いちど して ください。できない ときは アプリの 数字か 控えの コードを つかって ください。"
    }
  },
  "second-factor-device-unknown": {
    "status": 403,
    "title": {
      "ja": "この端末は、あなたのアカウントに登録されていません",
      "en": "This device is not registered for your account",
      "ja-x-easy": "この きかいは あなたの とうろくに ありません"
    },
    "next": {
      "ja": "登録した端末を使うか、認証アプリの数字・控えのコードを入力してください。",
      "en": "Use a device that you added, a code of your app, or a recovery code.",
      "ja-x-easy": "とうろくした きかいか アプリの 数字か 控えの コードを つかって ください。"
    }
  },
  "second-factor-device-copied": {
    "status": 403,
    "title": {
      "ja": "安全のため、この端末では確認できません",
      "en": "For your safety this device cannot be used",
      "ja-x-easy": "あんぜんの ために この きかいは つかえません"
    },
    "next": {
      "ja": "別の方法で確認し、この端末の登録を削除してください。心当たりがないときは、管理者に知らせてください。",
      "en": "Use another way, then remove this device. If this surprises you, tell an administrator.",
      "ja-x-easy": "ほかの もので たしかめて、この きかいの とうろくを けして ください。わからない ときは 管理者に 言って ください。"
    }
  },
  "second-factor-last": {
    "status": 409,
    "title": {
      "ja": "最後の一つのため、削除できません",
      "en": "This is the last one and cannot be removed",
      "ja-x-easy": "さいごの ひとつなので けせません"
    },
    "next": {
      "ja": "先に別の端末か認証アプリを登録してから、削除してください。",
      "en": "Add another device or an app first.",
      "ja-x-easy": "先に ほかの きかいか アプリを とうろくして ください。"
    }
  },
  "consent-request-changed": {
    "status": 409,
    "title": {
      "ja": "依頼の内容が、たった今変わりました",
      "en": "What is asked for has just changed",
      "ja-x-easy": "おねがいの 中身が いま かわりました"
    },
    "next": {
      "ja": "何も渡されていません。新しい内容をもう一度お読みください。",
      "en": "Nothing was given. Please read it again as it is now.",
      "ja-x-easy": "何も わたして いません。もう いちど よんで ください。"
    }
  },
  "group-not-found": {
    "status": 404,
    "title": {
      "ja": "この団体は見つかりませんでした",
      "en": "This group was not found",
      "ja-x-easy": "この 団体は ありません"
    },
    "next": {
      "ja": "団体の登録がまだのときは、市役所の担当課にお知らせください。",
      "en": "If your group is not registered yet, tell the city office.",
      "ja-x-easy": "市役所に きいて ください。"
    }
  },
  "group-name-taken": {
    "status": 409,
    "title": {
      "ja": "同じ名前の団体がすでに登録されています",
      "en": "A group of this name is registered already",
      "ja-x-easy": "同じ 名前の 団体が もう あります"
    },
    "next": {
      "ja": "団体の一覧を確かめるか、区別できる名前にしてください。",
      "en": "See the list of groups or choose another name.",
      "ja-x-easy": "リストを 見て ください。または ほかの 名前に して ください。"
    }
  },
  "group-not-active": {
    "status": 409,
    "title": {
      "ja": "この団体は、いまは申請できません",
      "en": "This group cannot apply at present",
      "ja-x-easy": "この 団体は いま 申請 できません"
    },
    "next": {
      "ja": "団体の登録について、市役所の担当課にお問い合わせください。",
      "en": "Ask the city office about the group's registration.",
      "ja-x-easy": "市役所に きいて ください。"
    }
  },
  "application-not-found": {
    "status": 404,
    "title": {
      "ja": "この申請は見つかりませんでした",
      "en": "This application was not found",
      "ja-x-easy": "この 申請は ありません"
    },
    "next": {
      "ja": "申請の一覧を確かめてください。",
      "en": "See the list of applications.",
      "ja-x-easy": "リストを 見て ください。"
    }
  },
  "application-not-open": {
    "status": 409,
    "title": {
      "ja": "この申請は、いまは直せません",
      "en": "This application cannot be changed now",
      "ja-x-easy": "この 申請は いま なおせません"
    },
    "next": {
      "ja": "市役所が確認中か、手続きが終わっています。一覧で状態を確かめてください。",
      "en": "The city is looking at it or has decided. See its state in the list.",
      "ja-x-easy": "市役所が 見て いるか、もう おわりました。リストを 見て ください。"
    }
  },
  "application-incomplete": {
    "status": 422,
    "title": {
      "ja": "申請に足りないところがあります",
      "en": "Something is missing in the application",
      "ja-x-easy": "まだ たりない ところが あります"
    },
    "next": {
      "ja": "赤い字で示したところを入力して、もう一度出してください。",
      "en": "Fill in what is marked and submit it again.",
      "ja-x-easy": "赤い ところを 書いて、もう いちど 出して ください。"
    }
  },
  "application-decided": {
    "status": 409,
    "title": {
      "ja": "この申請は、すでに承認されています",
      "en": "This application has been approved already",
      "ja-x-easy": "この 申請は もう きまりました"
    },
    "next": {
      "ja": "活動を取りやめるときは、活動のページから中止にしてください。",
      "en": "To call the activity off, cancel it on its page.",
      "ja-x-easy": "やめる ときは 活動の ページで 中止に して ください。"
    }
  },
  "application-not-submitted": {
    "status": 409,
    "title": {
      "ja": "この申請は、確認待ちではありません",
      "en": "This application is not waiting for a decision",
      "ja-x-easy": "この 申請は まって いません"
    },
    "next": {
      "ja": "ほかの職員が先に手続きしたか、団体が取り下げました。読み込み直してください。",
      "en": "Somebody else has dealt with it or the group has withdrawn it. Load the page again.",
      "ja-x-easy": "ページを もう いちど ひらいて ください。"
    }
  },
  "sign-up-not-needed": {
    "status": 409,
    "title": {
      "ja": "この活動に申し込みはいりません",
      "en": "This activity needs no sign-up",
      "ja-x-easy": "申し込みは いりません"
    },
    "next": {
      "ja": "当日、そのまま会場へお越しください。",
      "en": "Just come to the place on the day.",
      "ja-x-easy": "その 日に そのまま 来て ください。"
    }
  },
  "sign-up-not-open": {
    "status": 409,
    "title": {
      "ja": "申し込みはまだ始まっていません",
      "en": "Sign-up has not opened yet",
      "ja-x-easy": "申し込みは まだです"
    },
    "next": {
      "ja": "活動のページに書かれた受付開始日から申し込めます。",
      "en": "You can sign up from the date on the activity's page.",
      "ja-x-easy": "活動の ページに ある 日から 申し込めます。"
    }
  },
  "sign-up-closed": {
    "status": 409,
    "title": {
      "ja": "申し込みの受け付けは終わりました",
      "en": "Sign-up has closed",
      "ja-x-easy": "申し込みは おわりました"
    },
    "next": {
      "ja": "参加や取りやめのご相談は、お電話でお問い合わせください。",
      "en": "Please telephone us if you want to come or cannot come.",
      "ja-x-easy": "でんわで きいて ください。"
    }
  },
  "sign-up-not-found": {
    "status": 404,
    "title": {
      "ja": "この活動には申し込んでいません",
      "en": "You have not signed up for this activity",
      "ja-x-easy": "この 活動には 申し込んで いません"
    },
    "next": {
      "ja": "申し込みの一覧を確かめてください。",
      "en": "See the list of what you signed up for.",
      "ja-x-easy": "申し込みの リストを 見て ください。"
    }
  },
  "capacity-too-small": {
    "status": 409,
    "title": {
      "ja": "申し込んだ人数より定員を少なくできません",
      "en": "Capacity cannot be less than those who have signed up",
      "ja-x-easy": "申し込んだ 人の かずより 少なく できません"
    },
    "next": {
      "ja": "申し込んだ人数以上の定員にしてください。",
      "en": "Choose at least the number of those who have signed up.",
      "ja-x-easy": "もっと 大きい かずに して ください。"
    }
  },
  "report-not-needed": {
    "status": 404,
    "title": {
      "ja": "この活動に報告はありません",
      "en": "There is no report for this activity",
      "ja-x-easy": "この 活動に 報告は ありません"
    },
    "next": {
      "ja": "団体が行う活動だけ、報告を出します。",
      "en": "Only activities that a group runs are reported on.",
      "ja-x-easy": "団体の 活動だけ 報告します。"
    }
  },
  "report-too-early": {
    "status": 409,
    "title": {
      "ja": "活動が終わってから報告できます",
      "en": "You can report when the activity is over",
      "ja-x-easy": "活動が おわってから 報告 できます"
    },
    "next": {
      "ja": "活動が終わったあとに、もう一度開いてください。",
      "en": "Come back when the activity is over.",
      "ja-x-easy": "活動が おわったら もう いちど ひらいて ください。"
    }
  },
  "report-submitted": {
    "status": 409,
    "title": {
      "ja": "報告はすでに出されています",
      "en": "The report has been submitted already",
      "ja-x-easy": "報告は もう 出しました"
    },
    "next": {
      "ja": "直したいときは、市役所の担当課に差し戻しを頼んでください。",
      "en": "To correct it, ask the city office to return it.",
      "ja-x-easy": "なおしたい ときは 市役所に 言って ください。"
    }
  },
  "report-not-submitted": {
    "status": 409,
    "title": {
      "ja": "この報告は、確認待ちではありません",
      "en": "This report is not waiting for a decision",
      "ja-x-easy": "この 報告は まって いません"
    },
    "next": {
      "ja": "まだ出されていないか、ほかの職員が先に手続きしました。読み込み直してください。",
      "en": "It has not been submitted or somebody else has dealt with it. Load the page again.",
      "ja-x-easy": "ページを もう いちど ひらいて ください。"
    }
  },
  "report-attendance-unexplained": {
    "status": 422,
    "title": {
      "ja": "参加人数とチェックインの数がちがう理由を書いてください",
      "en": "Say why the attendance differs from the check-ins",
      "ja-x-easy": "人の かずが ちがう わけを 書いて ください"
    },
    "next": {
      "ja": "例）スマートフォンを持たない方が3人いました。",
      "en": "For example three people came without a phone.",
      "ja-x-easy": "たとえば「スマートフォンが ない 人が 3人 いました」。"
    }
  },
  "rule-not-found": {
    "status": 404,
    "title": {
      "ja": "このルールは見つかりませんでした",
      "en": "This rule was not found",
      "ja-x-easy": "この ルールは ありません"
    },
    "next": {
      "ja": "ルールの一覧から選び直してください。",
      "en": "Choose again from the list of rules.",
      "ja-x-easy": "リストから えらんで ください。"
    }
  },
  "rule-content-faulty": {
    "status": 422,
    "title": {
      "ja": "ルールの内容に合わないところがあります",
      "en": "Parts of this rule contradict each other",
      "ja-x-easy": "ルールの 中身が あって いません"
    },
    "next": {
      "ja": "示された項目を直してください。",
      "en": "Correct the fields that are named.",
      "ja-x-easy": "赤い ところを 直して ください。"
    }
  },
  "rule-date-past": {
    "status": 422,
    "title": {
      "ja": "過ぎた日時からは変えられません",
      "en": "A rule cannot change in the past",
      "ja-x-easy": "まえの 時間は えらべません"
    },
    "next": {
      "ja": "今より後の日時を選ぶか、「すぐに」を選んでください。",
      "en": "Choose a later time or at once.",
      "ja-x-easy": "あとの 時間を えらんで ください。"
    }
  },
  "rule-changed-meanwhile": {
    "status": 409,
    "title": {
      "ja": "このルールは、ほかの職員が先に変えました",
      "en": "A colleague has changed this rule meanwhile",
      "ja-x-easy": "ほかの 人が さきに かえました"
    },
    "next": {
      "ja": "ページを読み込み直して、新しい内容を確かめてください。",
      "en": "Load the page again and look at the new version.",
      "ja-x-easy": "ページを もう いちど ひらいて ください。"
    }
  },
  "preview-month-invalid": {
    "status": 422,
    "title": {
      "ja": "この月は試算できません",
      "en": "This month cannot be replayed",
      "ja-x-easy": "この 月は えらべません"
    },
    "next": {
      "ja": "先月から12か月前までの月を選んでください。",
      "en": "Choose one of the last twelve months.",
      "ja-x-easy": "先月から 12か月前の 月を えらんで ください。"
    }
  },
  "budget-not-found": {
    "status": 404,
    "title": {
      "ja": "この予算は見つかりませんでした",
      "en": "This budget was not found",
      "ja-x-easy": "この 予算は ありません"
    },
    "next": {
      "ja": "予算の一覧から選び直してください。",
      "en": "Choose again from the list of budgets.",
      "ja-x-easy": "リストから えらんで ください。"
    }
  },
  "budget-exists-already": {
    "status": 409,
    "title": {
      "ja": "この年度の予算は、すでにあります",
      "en": "There is a budget for this fiscal year already",
      "ja-x-easy": "この 年の 予算は もう あります"
    },
    "next": {
      "ja": "一覧から開いて、追加してください。",
      "en": "Open it in the list and add to it.",
      "ja-x-easy": "リストから ひらいて、ふやして ください。"
    }
  },
  "budget-programme-unknown": {
    "status": 422,
    "title": {
      "ja": "この事業は見つかりませんでした",
      "en": "There is no such programme",
      "ja-x-easy": "この じぎょうは ありません"
    },
    "next": {
      "ja": "事業を選び直すか、新しい事業として登録してください。",
      "en": "Choose again or begin a new programme.",
      "ja-x-easy": "えらび直して ください。"
    }
  },
  "budget-exhausted": {
    "status": 409,
    "title": {
      "ja": "予算の残りが足りません",
      "en": "The budget does not have as many points left",
      "ja-x-easy": "予算の のこりが 足りません"
    },
    "next": {
      "ja": "ポイントを減らすか、予算を追加してください。",
      "en": "Grant fewer points or add to the budget.",
      "ja-x-easy": "ポイントを へらすか、予算を ふやして ください。"
    }
  },
  "refusal-not-found": {
    "status": 404,
    "title": {
      "ja": "この記録は見つかりませんでした",
      "en": "This record was not found",
      "ja-x-easy": "この きろくは ありません"
    },
    "next": {
      "ja": "一覧から選び直してください。",
      "en": "Choose again from the list.",
      "ja-x-easy": "リストから えらんで ください。"
    }
  },
  "refusal-settled": {
    "status": 409,
    "title": {
      "ja": "この件は、すでに処理されています",
      "en": "This has been dealt with already",
      "ja-x-easy": "もう おわって います"
    },
    "next": {
      "ja": "一覧を読み込み直してください。",
      "en": "Load the list again.",
      "ja-x-easy": "リストを もう いちど ひらいて ください。"
    }
  },
  "grant-recipient-not-found": {
    "status": 404,
    "title": {
      "ja": "この番号の方は見つかりませんでした",
      "en": "Nobody has this number",
      "ja-x-easy": "この 番号の 人は いません"
    },
    "next": {
      "ja": "番号を確かめて、もう一度入力してください。",
      "en": "Check the number and enter it again.",
      "ja-x-easy": "番号を 見て、もう いちど 入れて ください。"
    }
  },
  "grant-recipient-gone": {
    "status": 409,
    "title": {
      "ja": "退会した方が含まれているため、付与できません",
      "en": "Somebody among them has closed their account",
      "ja-x-easy": "もう いない 人が います"
    },
    "next": {
      "ja": "ファイルをもう一度確認し、その行を除いてください。",
      "en": "Check the file again and take that row out.",
      "ja-x-easy": "ファイルを もう いちど しらべて ください。"
    }
  },
  "grant-not-found": {
    "status": 404,
    "title": {
      "ja": "この付与は見つかりませんでした",
      "en": "This grant was not found",
      "ja-x-easy": "見つかりません"
    },
    "next": {
      "ja": "一覧から選び直してください。確認したファイルは1日で消えます。",
      "en": "Choose again from the list. A checked file is kept for a day.",
      "ja-x-easy": "リストから えらんで ください。ファイルは 1日で きえます。"
    }
  },
  "grant-not-waiting": {
    "status": 409,
    "title": {
      "ja": "この付与は、すでに処理されています",
      "en": "This grant has been decided already",
      "ja-x-easy": "もう おわって います"
    },
    "next": {
      "ja": "一覧を読み込み直してください。",
      "en": "Load the list again.",
      "ja-x-easy": "リストを もう いちど ひらいて ください。"
    }
  },
  "points-insufficient": {
    "status": 409,
    "title": {
      "ja": "ポイントが足りません",
      "en": "There are not enough points",
      "ja-x-easy": "ポイントが たりません"
    },
    "next": {
      "ja": "使えるポイントを確かめてから、もう一度お試しください。ポイントは減っていません。",
      "en": "Look at how many can be used and try again. No points were taken.",
      "ja-x-easy": "つかえる ポイントを 見て、もう いちど して ください。ポイントは へって いません。"
    }
  },
  "hold-not-pending": {
    "status": 409,
    "title": {
      "ja": "この手続きは、すでに終わっています",
      "en": "This has ended already",
      "ja-x-easy": "この てつづきは もう おわって います"
    },
    "next": {
      "ja": "ポイントの履歴で結果を確かめてください。ポイントは二重に動いていません。",
      "en": "See the result in the points history. No points were moved twice.",
      "ja-x-easy": "ポイントの きろくを 見て ください。ポイントは 2回 うごいて いません。"
    }
  },
  "refund-too-large": {
    "status": 409,
    "title": {
      "ja": "返せるポイントを超えています",
      "en": "More would be given back than was taken",
      "ja-x-easy": "かえせる ポイントより おおいです"
    },
    "next": {
      "ja": "すでに返した分を確かめてください。ポイントは動いていません。",
      "en": "Look at what was given back already. No points were moved.",
      "ja-x-easy": "もう かえした ポイントを 見て ください。ポイントは うごいて いません。"
    }
  },
  "points-source-reused": {
    "status": 409,
    "title": {
      "ja": "同じ番号で、違う内容が送られました",
      "en": "The same number was used for something else",
      "ja-x-easy": "おなじ ばんごうで ちがう ことが おくられました"
    },
    "next": {
      "ja": "何も変わっていません。はじめに送った内容を確かめてください。",
      "en": "Nothing was changed. Look at what was sent first.",
      "ja-x-easy": "何も かわって いません。はじめに おくった ものを 見て ください。"
    }
  },
  "entry-not-found": {
    "status": 404,
    "title": {
      "ja": "この履歴は見つかりません",
      "en": "There is no such entry",
      "ja-x-easy": "この きろくは ありません"
    },
    "next": {
      "ja": "履歴の一覧から選び直してください。",
      "en": "Choose again from the history.",
      "ja-x-easy": "きろくの ページから もう いちど えらんで ください。"
    }
  },
  "check-in-not-found": {
    "status": 404,
    "title": {
      "ja": "このチェックインは見つかりません",
      "en": "There is no such check-in",
      "ja-x-easy": "この チェックインは ありません"
    },
    "next": {
      "ja": "一覧を読み込み直して、選び直してください。",
      "en": "Load the list again and choose from it.",
      "ja-x-easy": "リストを もう いちど ひらいて ください。"
    }
  },
  "check-in-not-flagged": {
    "status": 409,
    "title": {
      "ja": "このチェックインは、確認待ちではありません",
      "en": "This check-in does not wait for a decision",
      "ja-x-easy": "この チェックインは まって いません"
    },
    "next": {
      "ja": "ほかの職員が先に決めたかもしれません。一覧を読み込み直してください。",
      "en": "A colleague may have decided already. Load the list again.",
      "ja-x-easy": "リストを もう いちど ひらいて ください。"
    }
  },
  "check-in-not-confirmed": {
    "status": 409,
    "title": {
      "ja": "取り消せるのは、有効なチェックインだけです",
      "en": "Only a check-in that counts can be revoked",
      "ja-x-easy": "この チェックインは とりけせません"
    },
    "next": {
      "ja": "今の状態を確かめてください。すでに取り消されたかもしれません。",
      "en": "Look at its state. It may have been revoked already.",
      "ja-x-easy": "もう とりけして あるかも しれません。"
    }
  },
  "exchange-partner-not-found": {
    "status": 404,
    "title": {
      "ja": "この交換先は見つかりませんでした",
      "en": "This partner was not found",
      "ja-x-easy": "この こうかんの あいては ありません"
    },
    "next": {
      "ja": "交換先の一覧から選び直してください。",
      "en": "Choose again from the list of partners.",
      "ja-x-easy": "リストから もう いちど えらんで ください。"
    }
  },
  "exchange-partner-closed": {
    "status": 409,
    "title": {
      "ja": "この交換先は、いま受付を止めています",
      "en": "This partner takes no exchanges now",
      "ja-x-easy": "この あいては いま 休みです"
    },
    "next": {
      "ja": "ポイントは減っていません。再開のお知らせをお待ちください。",
      "en": "No points were taken. Please wait until it opens again.",
      "ja-x-easy": "ポイントは へって いません。また はじまるまで まって ください。"
    }
  },
  "wallet-not-linked": {
    "status": 409,
    "title": {
      "ja": "ウォレットがつながっていません",
      "en": "Your wallet is not linked",
      "ja-x-easy": "ウォレットが つながって いません"
    },
    "next": {
      "ja": "先に「ウォレットをつなぐ」から、つないでください。ポイントは減っていません。",
      "en": "Link your wallet first. No points were taken.",
      "ja-x-easy": "さきに ウォレットを つないで ください。ポイントは へって いません。"
    }
  },
  "exchange-points-wrong": {
    "status": 422,
    "title": {
      "ja": "このポイント数では交換できません",
      "en": "This number of points cannot be exchanged",
      "ja-x-easy": "この ポイントの かずは つかえません"
    },
    "next": {
      "ja": "最低の数と、きざみを確かめて、選び直してください。ポイントは減っていません。",
      "en": "Look at the least number and the steps and choose again. No points were taken.",
      "ja-x-easy": "かずを えらび直して ください。ポイントは へって いません。"
    }
  },
  "exchange-limit-reached": {
    "status": 409,
    "title": {
      "ja": "交換できる上限をこえています",
      "en": "This is beyond what can be exchanged now",
      "ja-x-easy": "いま こうかん できる かずより おおいです"
    },
    "next": {
      "ja": "少ない数にするか、日または月が変わってからお試しください。ポイントは減っていません。",
      "en": "Choose fewer or try again on another day or in another month. No points were taken.",
      "ja-x-easy": "かずを へらすか、べつの 日に して ください。ポイントは へって いません。"
    }
  },
  "exchange-not-found": {
    "status": 404,
    "title": {
      "ja": "この交換は見つかりませんでした",
      "en": "This exchange was not found",
      "ja-x-easy": "この こうかんは ありません"
    },
    "next": {
      "ja": "交換の一覧から選び直してください。",
      "en": "Choose again from the list of exchanges.",
      "ja-x-easy": "リストから もう いちど えらんで ください。"
    }
  },
  "exchange-not-cancellable": {
    "status": 409,
    "title": {
      "ja": "この交換は、もう取り消せません",
      "en": "This exchange cannot be cancelled any more",
      "ja-x-easy": "この こうかんは もう やめられません"
    },
    "next": {
      "ja": "いまの状態を画面で確かめてください。ポイントは二重に動いていません。",
      "en": "See how it stands on the page. No points were moved twice.",
      "ja-x-easy": "画面で いまの ようすを 見て ください。ポイントは 2回 うごいて いません。"
    }
  },
  "exchange-not-credited": {
    "status": 409,
    "title": {
      "ja": "この交換では、ポイントが渡っていません",
      "en": "Nothing was credited by this exchange",
      "ja-x-easy": "この こうかんで ポイントは わたって いません"
    },
    "next": {
      "ja": "交換の番号を確かめてください。ポイントは動いていません。",
      "en": "Check the number of the exchange. No points were moved.",
      "ja-x-easy": "こうかんの ばんごうを 見て ください。ポイントは うごいて いません。"
    }
  },
  "exchange-points-differ": {
    "status": 409,
    "title": {
      "ja": "ポイント数が、交換の記録と違います",
      "en": "The points differ from those of the exchange",
      "ja-x-easy": "ポイントの かずが ちがいます"
    },
    "next": {
      "ja": "記録は変わっていません。日次ファイルで突き合わせてください。",
      "en": "Nothing was changed. Compare by the daily file.",
      "ja-x-easy": "何も かわって いません。ファイルで くらべて ください。"
    }
  },
  "exchange-contradicted": {
    "status": 409,
    "title": {
      "ja": "すでに決まった結果と合いません",
      "en": "This contradicts what has been settled",
      "ja-x-easy": "もう きまった ことと ちがいます"
    },
    "next": {
      "ja": "記録は変わっていません。日次ファイルで突き合わせてください。",
      "en": "Nothing was changed. Compare by the daily file.",
      "ja-x-easy": "何も かわって いません。ファイルで くらべて ください。"
    }
  },
  "point-partner-not-found": {
    "status": 404,
    "title": {
      "ja": "この交換先は見つかりませんでした",
      "en": "There is no such points partner",
      "ja-x-easy": "この こうかんの あいては ありません"
    },
    "next": {
      "ja": "交換先の一覧から選び直してください。",
      "en": "Choose again from the list of partners.",
      "ja-x-easy": "リストから もう いちど えらんで ください。"
    }
  },
  "point-partner-no-file": {
    "status": 409,
    "title": {
      "ja": "交換先の日次ファイルを受け取れませんでした",
      "en": "The partner's daily file could not be fetched",
      "ja-x-easy": "あいての ファイルが とどきません"
    },
    "next": {
      "ja": "しばらくして、もう一度お試しください。交換先からファイルを受け取って、取り込むこともできます。",
      "en": "Try again later or take in the file that the partner sends you.",
      "ja-x-easy": "すこし まって、もう いちど して ください。"
    }
  },
  "reconciliation-day-not-over": {
    "status": 409,
    "title": {
      "ja": "この日は、まだ終わっていません",
      "en": "This day is not over yet",
      "ja-x-easy": "この 日は まだ おわって いません"
    },
    "next": {
      "ja": "翌日になってから、お試しください。",
      "en": "Try again when the day is over in Japan.",
      "ja-x-easy": "つぎの 日に して ください。"
    }
  },
  "reconciliation-day-closed": {
    "status": 409,
    "title": {
      "ja": "この日の照合は、もう締め切られています",
      "en": "This day has been closed",
      "ja-x-easy": "この 日は もう しめきりました"
    },
    "next": {
      "ja": "違いが見つかったときは、交換先の担当者にお電話ください。",
      "en": "Telephone the other side when something is still different.",
      "ja-x-easy": "ちがう ところが あれば、電話して ください。"
    }
  },
  "reconciliation-day-unsettled": {
    "status": 409,
    "title": {
      "ja": "解決していない違いが残っています",
      "en": "Not everything of this day is settled",
      "ja-x-easy": "まだ ちがう ところが あります"
    },
    "next": {
      "ja": "すべての違いを解決してから、締め切ってください。交換先のファイルがない日は締め切れません。",
      "en": "Settle every difference first. A day without the partner's file cannot be closed.",
      "ja-x-easy": "ちがう ところを なおしてから しめきって ください。"
    }
  },
  "partner-file-wrong": {
    "status": 422,
    "title": {
      "ja": "ファイルに読めない行があります",
      "en": "The file has lines that cannot be read",
      "ja-x-easy": "ファイルに よめない ところが あります"
    },
    "next": {
      "ja": "示した行を直して、ファイル全体をもう一度送ってください。何も取り込んでいません。",
      "en": "Correct the lines and send the whole file again. Nothing was taken in.",
      "ja-x-easy": "ファイルを なおして、もう いちど おくって ください。"
    }
  },
  "difference-not-found": {
    "status": 404,
    "title": {
      "ja": "この違いは見つかりませんでした",
      "en": "There is no such difference",
      "ja-x-easy": "この ちがいは ありません"
    },
    "next": {
      "ja": "照合の画面から選び直してください。",
      "en": "Choose again from the day.",
      "ja-x-easy": "もう いちど えらんで ください。"
    }
  },
  "difference-settled": {
    "status": 409,
    "title": {
      "ja": "この違いは、ほかの人が先に処理しました",
      "en": "This difference was dealt with meanwhile",
      "ja-x-easy": "この ちがいは もう ほかの 人が しました"
    },
    "next": {
      "ja": "画面を読み直して、いまの状態を確かめてください。ポイントは二重に動いていません。",
      "en": "Load the page again and see how it stands. No points were moved twice.",
      "ja-x-easy": "もう いちど 画面を ひらいて ください。"
    }
  },
  "correction-impossible": {
    "status": 409,
    "title": {
      "ja": "この違いは、ポイントを動かして直せません",
      "en": "No points can be moved for this difference",
      "ja-x-easy": "ポイントを うごかして なおす ことは できません"
    },
    "next": {
      "ja": "交換先に帳簿を直してもらうか、理由を書いて解決してください。",
      "en": "Have the partner correct its books or settle it with a reason.",
      "ja-x-easy": "あいてに 電話して ください。"
    }
  },
  "correction-needs-another": {
    "status": 409,
    "title": {
      "ja": "提案した人は、承認できません",
      "en": "Somebody else has to decide this",
      "ja-x-easy": "じぶんで きめる ことは できません"
    },
    "next": {
      "ja": "ほかの職員に承認を頼んでください。ポイントは動いていません。",
      "en": "Ask another member of staff. No points were moved.",
      "ja-x-easy": "ほかの 人に たのんで ください。"
    }
  },
  "webhook-message-not-found": {
    "status": 404,
    "title": {
      "ja": "この通知は見つかりませんでした",
      "en": "There is no such message",
      "ja-x-easy": "この おしらせは ありません"
    },
    "next": {
      "ja": "通知の一覧から選び直してください。",
      "en": "Choose again from the list of messages.",
      "ja-x-easy": "もう いちど えらんで ください。"
    }
  },
  "webhook-address-missing": {
    "status": 409,
    "title": {
      "ja": "通知の送り先が登録されていません",
      "en": "No webhook address has been set",
      "ja-x-easy": "おくる ところが きまって いません"
    },
    "next": {
      "ja": "先に送り先を登録してください。",
      "en": "Set the address first.",
      "ja-x-easy": "さきに おくる ところを きめて ください。"
    }
  },
  "webhook-address-wrong": {
    "status": 422,
    "title": {
      "ja": "この送り先には通知を送れません",
      "en": "Webhooks cannot be sent to this address",
      "ja-x-easy": "この ところには おくれません"
    },
    "next": {
      "ja": "インターネットから届く https のアドレスを指定してください。",
      "en": "Use an https address that can be reached from the Internet.",
      "ja-x-easy": "https の アドレスに して ください。"
    }
  },
} as const;
export type ProblemSlug = keyof typeof problemKinds;
