"""It looks as though nosniff is sent for pictures alone. It is text that a browser takes for something else."""
# caught by: test_4_download.py::test_a_download_is_saved_and_not_shown
# says: a browser that may guess
# in app/api/v1/routers/attachments.py
headers = {
    "Content-Length": str(attachment.size),
    "Content-Disposition": content_disposition(attachment.filename),
    "Cache-Control": "private",
}
if attachment.content_type.startswith("image/"):
    headers["X-Content-Type-Options"] = "nosniff"
return headers
