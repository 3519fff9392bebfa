"""It looks as though every download has the same type. The one that was detected is known."""
# caught by: test_4_download.py::test_a_download_is_saved_and_not_shown
# says: the type is the one that was detected
# in app/api/v1/routers/attachments.py
return {
    "Content-Length": str(attachment.size),
    "Content-Type": "application/octet-stream",
    "Content-Disposition": content_disposition(attachment.filename),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private",
}
