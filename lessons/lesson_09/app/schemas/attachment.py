"""What goes out about attachments."""

from datetime import datetime

from app.schemas.common import Out


class AttachmentRead(Out):
    """An attachment as clients see it. Where its bytes are is nobody's business."""

    id: int
    todo_id: int
    filename: str
    content_type: str
    size: int
    created_at: datetime
