"""It looks as though the size of a download is left out. It is known, and without it nobody sees that something is missing."""
# caught by: test_4_download.py::test_a_download_is_for_one_person
# says: a browser that knows the size
# in app/api/v1/routers/attachments.py
return {
    "Content-Disposition": content_disposition(attachment.filename),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private",
}
