package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;

/** Plans the activities of one outcome: the same code, or the same words where there is none, is the same activity. */
final class ActivityPlan {

    private final RoadmapCode roadmap;
    private final ReadOutcome printed;
    private final List<ActivityView> left;
    private final PlanDraft draft;

    ActivityPlan(RoadmapCode roadmap, ReadOutcome printed, Optional<OutcomeView> known, PlanDraft draft) {
        this.roadmap = roadmap;
        this.printed = printed;
        this.left = new ArrayList<>(known.map(OutcomeView::activities).orElse(List.of()));
        this.draft = draft;
    }

    void plan() {
        for (int i = 0; i < printed.activities().size(); i++) {
            var activity = printed.activities().get(i);
            var known = left.stream().filter(view -> same(view, activity)).findFirst();
            if (known.isPresent()) {
                left.remove(known.get());
                compare(known.get(), activity);
            } else {
                add(activity, i);
            }
        }
        left.stream()
                .filter(view -> view.state() == State.ACTIVE)
                .forEach(view -> doubt(
                        printed.line(),
                        view.text(),
                        "the register has this activity, the document does not print it; left as it is"));
    }

    private static boolean same(ActivityView view, ReadActivity activity) {
        return activity.code()
                .map(code -> code.equals(view.code()))
                .orElseGet(() -> view.code() == null && view.text().equals(activity.text()));
    }

    private void add(ReadActivity activity, int sequence) {
        var id = new ActivityId(draft.ids().of("activity", roadmap, printed.code(), activity.line(), sequence));
        var planned = new Activity(
                id,
                activity.code().orElse(null),
                activity.text(),
                activity.requestOnly(),
                activity.roles(),
                activity.bureaux(),
                activity.examples().stream().map(Read::value).toList());
        draft.add(
                new PlanActivity(roadmap, printed.code(), planned),
                Optional.of(printed.code()),
                activity.line(),
                "activity",
                name(activity) + activity.text());
    }

    /** No command changes an activity that is planned, so a person decides. */
    private void compare(ActivityView view, ReadActivity activity) {
        if (view.state() == State.WITHDRAWN) {
            doubt(activity.line(), activity.text(), "withdrawn in the register but printed; left withdrawn");
            return;
        }
        boolean same = view.text().equals(activity.text())
                && view.requestOnly() == activity.requestOnly()
                && view.roles().equals(activity.roles())
                && view.bureaux().equals(activity.bureaux())
                && Objects.equals(
                        view.examples(),
                        activity.examples().stream().map(Read::value).toList());
        if (!same) {
            doubt(
                    activity.line(),
                    activity.text(),
                    "activity " + name(activity) + "differs from the register's: " + view.text());
        }
    }

    private void doubt(int line, String raw, String what) {
        draft.doubt(roadmap, Optional.of(printed.code()), line, raw, what);
    }

    private static String name(ReadActivity activity) {
        var mark = activity.requestOnly() ? "*: " : ": ";
        return activity.code().map(ActivityCode::text).map(code -> code + mark).orElse("");
    }
}
