"""The word by which a built program starts itself again, to read a workbook in another process."""

READ_WORKBOOK = "--read-workbook"
