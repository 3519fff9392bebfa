"""HTTP for the files that belong to todos."""

from collections.abc import AsyncIterator

from fastapi import APIRouter, UploadFile, status
from fastapi.responses import StreamingResponse

from app.api.body_limit import UploadRoute
from app.api.errors import documented
from app.api.location import LocationDep
from app.core.dependencies import Attachments, CurrentUserId, Paging, ResourceId
from app.models.attachment import Attachment
from app.schemas.attachment import AttachmentRead
from app.schemas.common import Page
from app.utils.filenames import content_disposition

CHUNK = 256 * 1024

router = APIRouter(
    tags=["attachments"],
    responses=documented(404),
    route_class=UploadRoute,
    form_limits={"max_files": 1, "max_fields": 0},
)


async def chunks_of(file: UploadFile) -> AsyncIterator[bytes]:
    """Read a file that was received, piece by piece."""
    while chunk := await file.read(CHUNK):
        yield chunk


@router.post(
    "/todos/{todo_id}/attachments",
    response_model=AttachmentRead,
    status_code=status.HTTP_201_CREATED,
    responses=documented(409, 413, 415),
)
async def create_attachment(
    todo_id: ResourceId,
    file: UploadFile,
    owner_id: CurrentUserId,
    attachments: Attachments,
    location: LocationDep,
) -> Attachment:
    """Attach a PNG, JPEG, PDF or plain text file. `Location` is its address."""
    chunks = chunks_of(file)
    attachment = await attachments.add(owner_id, todo_id, file.filename, chunks)
    location.point_to("read_attachment", attachment_id=attachment.id)
    return attachment


@router.get("/todos/{todo_id}/attachments", response_model=Page[AttachmentRead])
async def list_attachments(
    todo_id: ResourceId,
    params: Paging,
    owner_id: CurrentUserId,
    attachments: Attachments,
) -> Page[Attachment]:
    """List what is attached to one of your todos, the oldest first."""
    return await attachments.find(owner_id, todo_id, params)


@router.get(
    "/attachments/{attachment_id}",
    response_class=StreamingResponse,
    responses={200: {"content": {"application/octet-stream": {}}}},
)
async def read_attachment(
    attachment_id: ResourceId, owner_id: CurrentUserId, attachments: Attachments
) -> StreamingResponse:
    """Download a file, exactly as it was sent."""
    attachment = await attachments.get(owner_id, attachment_id)
    return StreamingResponse(
        attachments.read(attachment),
        media_type=attachment.content_type,
        headers=download_headers(attachment),
    )


@router.delete("/attachments/{attachment_id}", status_code=status.HTTP_204_NO_CONTENT)
async def delete_attachment(
    attachment_id: ResourceId, owner_id: CurrentUserId, attachments: Attachments
) -> None:
    """Delete one of your files."""
    await attachments.remove(owner_id, attachment_id)


def download_headers(attachment: Attachment) -> dict[str, str]:
    """Let a browser save what somebody has sent, and neither guess nor run it."""
    # exercise 4: Say how large it is, how it is called, and that nobody should guess.
    return {}
    # end exercise 4
