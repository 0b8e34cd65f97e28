# 规则句子用到的词。

text-list = 列表“{ $name }”
text-word = “{ $word }”
text-at-least = 至少 { $what } 
text-at-most = 最多 { $what } 
text-under = 不到 { $what } 
text-none = 没有 
text-any-site = 任何网站
text-telegram = Telegram
text-telegram-invite = Telegram 群的邀请
text-shortener = 短链接
text-newcomer = 新人
text-staff = 管理员
text-everyone = 任何人
text-tier = “{ $tier }”等级的成员
text-tier-up = “{ $tier }”及以上等级的成员

# `has` 可以询问的东西。
thing-photo = 照片
thing-video = 视频
thing-file = 文件
thing-voice = 语音
thing-sticker = 贴纸
thing-poll = 投票
thing-gif = 动图
thing-forward = 转发的内容
thing-contact = 联系人
thing-dice = 骰子
thing-story = 动态
thing-game = 游戏
thing-location = 位置
thing-button = 按钮
thing-spoiler = 遮挡内容
thing-custom-emoji = 自定义表情
thing-link = 链接
thing-phone-number = 电话号码
thing-e-mail = 邮箱地址
thing-card-number = 银行卡号
thing-wallet = 钱包地址
thing-ip-address = IP 地址
thing-disguised-link = 显示成别的网站的链接
thing-hidden-link = 藏在文字后面的链接
thing-invisible-text = 看不见的文字
thing-mixed-letters = 同一个词里混用两种文字的字母
thing-torn-words = 拆开写的词
