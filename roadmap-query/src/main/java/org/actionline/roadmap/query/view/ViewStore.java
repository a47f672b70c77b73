package org.actionline.roadmap.query.view;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.version.VersionView;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * One document per roadmap, found by its code as {@code _id}: the view as compressed JSON, and beside it what is asked for without
 * the rest: its position, its versions, and the line that a list shows of it.
 *
 * <p>The collection's name ends in the generation of the views, so that a new generation can be filled beside the old one. No
 * other field is ever searched: the in-process server of the embedded mode scans whole collections for that.
 */
final class ViewStore {

    private static final String ID = "_id";
    private static final String POSITION = "position";
    private static final String ENTRY = "entry";
    private static final String VERSIONS = "versions";
    private static final String STATE = "state";

    /** Views that stay read: a register has some ten roadmaps, and one is seldom asked for once only. */
    private static final int RECENT = 24;

    private final MongoTemplate mongo;
    private final String collection;

    /** By code, the least recently used first. A state follows from its position, so a document of the same one says the same. */
    private final Map<RoadmapCode, RoadmapView> recent =
            Collections.synchronizedMap(new LinkedHashMap<>(RECENT, 1, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<RoadmapCode, RoadmapView> eldest) {
                    return size() > RECENT;
                }
            });

    ViewStore(MongoTemplate mongo, String generation) {
        this.mongo = mongo;
        this.collection = "roadmaps-" + generation;
    }

    /** What is stored, read anew. */
    Optional<RoadmapView> find(RoadmapCode code) {
        return Optional.ofNullable(mongo.findById(code.text(), Document.class, collection))
                .map(ViewStore::view);
    }

    /** As {@link #find}, without reading again what was read at the same position before. */
    Optional<RoadmapView> recent(RoadmapCode code) {
        var document = mongo.findById(code.text(), Document.class, collection);
        if (document == null) {
            return Optional.empty();
        }
        var known = recent.get(code);
        if (known == null || known.position() != document.getLong(POSITION)) {
            known = view(document);
            recent.put(code, known);
        }
        return Optional.of(known);
    }

    /** How far a roadmap is counted and which versions it has, without reading its view. */
    Optional<ViewHead> head(RoadmapCode code) {
        var only = Query.query(Criteria.where(ID).is(code.text()));
        only.fields().include(POSITION).include(VERSIONS);
        return Optional.ofNullable(mongo.findOne(only, Document.class, collection))
                .map(document -> new ViewHead(
                        document.getLong(POSITION),
                        document.getList(VERSIONS, Document.class).stream()
                                .map(version -> ViewJson.read(version, VersionView.class))
                                .toList()));
    }

    /** One line for each roadmap, in the order of their codes, without reading their views. */
    List<RoadmapEntry> entries() {
        var only = new Query();
        only.fields().include(ENTRY);
        return mongo.find(only, Document.class, collection).stream()
                .map(document -> ViewJson.read(document.get(ENTRY, Document.class), RoadmapEntry.class))
                .sorted(Comparator.comparing(entry -> entry.code().text()))
                .toList();
    }

    /**
     * Stores a view in the place of one that has counted less.
     *
     * <p>The position in the filter makes a writer that fell behind fail instead of taking a view back in time: a newer document
     * does not match, and inserting beside it breaks the unique {@code _id}.
     */
    void save(RoadmapView view) {
        var document = document(view);
        var older = Query.query(
                Criteria.where(ID).is(view.code().text()).and(POSITION).lt(view.position()));
        try {
            mongo.replace(older, document, ReplaceOptions.replaceOptions().upsert(), collection);
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("Another process has counted further in roadmap " + view.code(), e);
        }
    }

    /** Stores a view unless the same or a newer one is there already. */
    void saveIfFurther(RoadmapView view) {
        var stored = position(view.code());
        if (stored.isEmpty() || stored.get() < view.position()) {
            save(view);
        }
    }

    /** Up to where a roadmap is counted, without reading its view. */
    Optional<Long> position(RoadmapCode code) {
        var only = Query.query(Criteria.where(ID).is(code.text()));
        only.fields().include(POSITION);
        return Optional.ofNullable(mongo.findOne(only, Document.class, collection))
                .map(document -> document.getLong(POSITION));
    }

    /** The codes of all roadmaps, in their order, without reading their views. */
    List<RoadmapCode> codes() {
        var only = new Query();
        only.fields().include(ID);
        return mongo.find(only, Document.class, collection).stream()
                .map(document -> new RoadmapCode(document.getString(ID)))
                .sorted(Comparator.comparing(RoadmapCode::text))
                .toList();
    }

    void drop() {
        if (mongo.collectionExists(collection)) {
            mongo.dropCollection(collection);
        }
    }

    /** The document of a view. */
    static Document document(RoadmapView view) {
        return new Document(ID, view.code().text())
                .append(POSITION, view.position())
                .append(ENTRY, ViewJson.write(RoadmapEntry.of(view)))
                .append(VERSIONS, view.versions().stream().map(ViewJson::write).toList())
                .append(STATE, new Binary(Deflated.write(view)));
    }

    private static RoadmapView view(Document document) {
        return Deflated.read(document.get(STATE, Binary.class).getData(), RoadmapView.class);
    }
}
