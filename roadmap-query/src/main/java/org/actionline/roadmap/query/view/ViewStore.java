package org.actionline.roadmap.query.view;

import static org.actionline.roadmap.query.view.ForwardDocuments.ID;
import static org.actionline.roadmap.query.view.ForwardDocuments.POSITION;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.version.VersionView;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
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

    private static final String ENTRY = "entry";
    private static final String VERSIONS = "versions";
    private static final String STATE = "state";

    private final MongoTemplate mongo;
    private final String collection;
    private final ForwardDocuments documents;
    private final RecentViews recent = new RecentViews();

    ViewStore(MongoTemplate mongo, String generation) {
        this.mongo = mongo;
        this.collection = "roadmaps-" + generation;
        this.documents = new ForwardDocuments(mongo, collection);
    }

    /** What is stored, read anew. */
    Optional<RoadmapView> find(RoadmapCode code) {
        return documents.find(code).map(ViewStore::view);
    }

    /** As {@link #find}, without reading again what was read at the same position before. */
    Optional<RoadmapView> recent(RoadmapCode code) {
        return documents
                .find(code)
                .map(document -> recent.find(code, document.getLong(POSITION)).orElseGet(() -> {
                    var view = view(document);
                    recent.read(view);
                    return view;
                }));
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

    /** Stores a view unless the same or a newer one is there already. */
    void saveIfFurther(RoadmapView view) {
        documents.saveIfFurther(document(view));
    }

    /** Up to where a roadmap is counted, without reading its view. */
    Optional<Long> position(RoadmapCode code) {
        return documents.position(code);
    }

    /** What is stored of a view, to compare two byte for byte. */
    Optional<Binary> bytes(RoadmapCode code) {
        return documents.find(code).map(document -> document.get(STATE, Binary.class));
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
        documents.drop();
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
