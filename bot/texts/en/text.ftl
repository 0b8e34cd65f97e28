# Words of which the sentences of the rules are made.

text-list = the list “{ $name }”
text-word = “{ $word }”
text-at-least = at least { $what }
text-at-most = at most { $what }
text-under = under { $what }
text-none = no
text-any-site = any site
text-telegram = Telegram
text-telegram-invite = invitations to Telegram chats
text-shortener = short links
text-newcomer = a newcomer
text-staff = staff
text-everyone = anybody
text-tier = a member of the tier “{ $tier }”
text-tier-up = a member of the tier “{ $tier }” or above

# What `has` can ask for.
thing-photo = a photo
thing-video = a video
thing-file = a file
thing-voice = a voice message
thing-sticker = a sticker
thing-poll = a poll
thing-gif = a GIF
thing-forward = something forwarded
thing-contact = a contact
thing-dice = a dice
thing-story = a story
thing-game = a game
thing-location = a location
thing-button = buttons
thing-spoiler = a spoiler
thing-custom-emoji = custom emoji
thing-link = a link
thing-phone-number = a phone number
thing-e-mail = an e-mail address
thing-card-number = the number of a bank card
thing-wallet = the address of a wallet
thing-ip-address = an IP address
thing-disguised-link = a link that shows another site
thing-hidden-link = a link behind words
thing-invisible-text = invisible text
thing-mixed-letters = letters of two scripts in one word
thing-torn-words = l e t t e r s set apart
