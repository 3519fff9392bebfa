"""It looks as though any cache may keep a download. The next who asks may be somebody else."""
# caught by: test_4_download.py::test_a_download_is_for_one_person
# says: must not keep Alice's bill
# in app/api/v1/routers/attachments.py
return {
    "Content-Length": str(attachment.size),
    "Content-Disposition": content_disposition(attachment.filename),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "public, max-age=3600",
}
