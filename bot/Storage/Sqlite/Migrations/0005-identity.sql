-- Finds, also among those that are over, the conversations in which a second person has still to say whether the visitor may be asked who they are.

CREATE INDEX conversations_identity ON conversations (json_extract(handling, '$.identity.at')) WHERE json_extract(handling, '$.identity.isOpen') = 1;
