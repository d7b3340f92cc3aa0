"""Reviews a document inside LibreOffice, as an editor would: accepts one change, rejects two, makes two that are tracked, adds a comment, and
changes one word without a trace. python3 review.py PIPE IN.docx OUT.docx"""

import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def value(name, content):
    one = PropertyValue()
    one.Name = name
    one.Value = content
    return one


def find(document, words):
    search = document.createSearchDescriptor()
    search.SearchString = words
    return document.findFirst(search)


def main():
    pipe, source, target = sys.argv[1:]
    context = connect(pipe)
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    document = desktop.loadComponentFromURL(source, "_blank", 0, ())
    controller = document.CurrentController
    frame = controller.Frame
    cursor = controller.ViewCursor

    def dispatch(command, *arguments):
        dispatcher.executeDispatch(frame, command, "", 0, arguments)

    def settle(command, when, kind):
        """The changes of one minute: whoever made several in it made them as one."""
        while True:
            for redline in document.Redlines:
                stamp = redline.RedlineDateTime
                if stamp.Minutes == when and redline.RedlineType in kind:
                    cursor.gotoRange(redline.RedlineStart, False)
                    cursor.gotoRange(redline.RedlineEnd, True)
                    dispatch(command)
                    break
            else:
                return

    every = ("Insert", "Delete")
    settle(".uno:AcceptTrackedChange", 0, every)
    settle(".uno:RejectTrackedChange", 1, every)
    settle(".uno:RejectTrackedChange", 2, every)
    document.RecordChanges = True
    cursor.gotoRange(find(document, "两岸"), False)
    dispatch(".uno:InsertText", value("Text", "沿岸"))
    cursor.gotoRange(find(document, "据了解，"), False)
    dispatch(".uno:Delete")
    cursor.gotoRange(find(document, "二千万元"), False)
    dispatch(".uno:InsertAnnotation", value("Text", "请再核"), value("Author", "主任乙"))
    document.RecordChanges = False
    word = find(document, "三十年")
    cursor.gotoRange(word, False)
    dispatch(".uno:InsertText", value("Text", "三十多年"))
    document.storeToURL(target, (value("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    desktop.terminate()


main()
