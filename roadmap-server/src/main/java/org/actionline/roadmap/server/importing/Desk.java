package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Where every passage is settled while a document is read: as read, as furniture, or as a doubt. */
final class Desk {

    private final Account account;
    private final Hyphens hyphens;
    private final Map<Matter, List<String>> doubts = new LinkedHashMap<>();

    Desk(Account account, Hyphens hyphens) {
        this.account = account;
        this.hyphens = hyphens;
    }

    /** The part of the desk for one outcome; doubts raised there name it. */
    Tray about(RoadmapCode roadmap, Optional<OutcomeCode> outcome) {
        return new Tray(roadmap, outcome);
    }

    List<Passage> leftOver(Passage cell) {
        return account.leftOver(cell);
    }

    void furniture(Passage passage) {
        account.settle(passage, Account.Fate.FURNITURE);
    }

    List<Doubt> doubts() {
        return doubts.entrySet().stream()
                .map(entry -> entry.getKey().doubt(String.join(" … ", entry.getValue())))
                .sorted(Comparator.comparingInt(Doubt::line))
                .toList();
    }

    /** What is doubtful where: two passages of one matter are one doubt. */
    private record Matter(int line, String what, RoadmapCode roadmap, Optional<OutcomeCode> outcome) {

        Doubt doubt(String raw) {
            return new Doubt(line, raw, what, roadmap, outcome);
        }
    }

    /** The part of the desk for one outcome or, between outcomes, for one roadmap. */
    final class Tray {

        private final RoadmapCode roadmap;
        private final Optional<OutcomeCode> outcome;

        private Tray(RoadmapCode roadmap, Optional<OutcomeCode> outcome) {
            this.roadmap = roadmap;
            this.outcome = outcome;
        }

        /** The cell's pieces as one text, words joined that a line end has cut. */
        Passage readable(List<Passage> pieces) {
            return hyphens.join(Passage.join(pieces));
        }

        void read(Passage passage) {
            account.settle(passage, Account.Fate.READ);
        }

        /** The passage is in no element; only the doubt keeps it. */
        void quarantine(Passage passage, String what) {
            account.settle(passage, Account.Fate.QUARANTINED);
            doubt(passage, what);
        }

        /** The passage was read, and a person has to look at it all the same. */
        void doubt(Passage passage, String what) {
            doubt(passage.line(), passage.text(), what);
        }

        void doubt(int line, String raw, String what) {
            doubts.computeIfAbsent(new Matter(line, what, roadmap, outcome), matter -> new ArrayList<>())
                    .add(raw.strip());
        }

        /** False for a passage too long to be what it stands for; it is quarantined then. */
        boolean fits(Passage passage, int longest) {
            if (passage.length() <= longest) {
                return true;
            }
            quarantine(passage, "longer than " + longest + " characters; not read");
            return false;
        }
    }
}
