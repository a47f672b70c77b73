package org.actionline.roadmap.eventlog;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Events read page by page: memory is bounded by the page, and nothing stays open between two of them. */
final class Pages implements Iterator<SealedEvent> {

    static final int SIZE = 256;

    /** Size of the first page: who wants a few events should not wait for many. */
    private static final int FIRST = 40;

    /** Reads the next page: events at or after a position, at most so many. */
    interface Source {
        List<SealedEvent> read(long from, int limit);
    }

    private final Source source;
    private long from;
    private int size = FIRST;
    private Iterator<SealedEvent> page = List.<SealedEvent>of().iterator();
    private boolean more = true;

    private Pages(Source source, long from) {
        this.source = source;
        this.from = from;
    }

    static Stream<SealedEvent> stream(Source source, long from) {
        var pages = new Pages(source, from);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && more) {
            var events = source.read(from, size);
            more = events.size() == size;
            page = events.iterator();
            size = SIZE;
        }
        return page.hasNext();
    }

    @Override
    public SealedEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var event = page.next();
        from = event.event().position() + 1;
        return event;
    }
}
