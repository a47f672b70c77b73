package org.actionline.roadmap.server.pages.reading;

import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.server.following.DigestView;
import org.actionline.roadmap.server.following.Following;
import org.actionline.roadmap.server.following.TooManyFollows;
import org.actionline.roadmap.server.pages.ChangeRow;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed since the reader's last visit in what they follow, and what that is. Nobody else sees it. */
@Controller
@Requires(Right.SIGNED_IN)
class FollowingPages {

    /** Events of each roadmap that one page tells. */
    private static final int EVENTS = 50;

    private final Following following;
    private final RoadmapQueries queries;
    private final Words words;

    FollowingPages(Following following, RoadmapQueries queries, Words words) {
        this.following = following;
        this.queries = queries;
        this.words = words;
    }

    /** What is new in one roadmap, the newest first. */
    record News(RoadmapCode roadmap, String title, List<Line> lines, boolean more) {

        News {
            lines = List.copyOf(lines);
        }
    }

    /** A change, and where its history tells it. */
    record Line(ChangeRow row, @Nullable String outcome, String address) {}

    @GetMapping("/following")
    String page(
            @RequestParam(defaultValue = "") String roadmap,
            @RequestParam(defaultValue = "") String outcome,
            ActorId person,
            Sight sight,
            Model model) {
        var digest = following.digest(person, sight, EVENTS);
        model.addAttribute("frame", Frame.of(words.say("following.title")));
        model.addAttribute("upTo", digest.upTo());
        model.addAttribute("news", digest.roadmaps().stream().map(this::news).toList());
        model.addAttribute("follows", following.list(person, sight));
        model.addAttribute(
                "readable",
                queries.codes().stream().filter(sight::readsUnpublished).toList());
        model.addAttribute("roadmap", roadmap);
        model.addAttribute("outcome", outcome);
        model.addAttribute("links", Links.NOW);
        return "following";
    }

    @PostMapping("/following/follow")
    String follow(
            @RequestParam(defaultValue = "") String roadmap,
            @RequestParam(defaultValue = "") String outcome,
            ActorId person,
            Sight sight,
            Model model) {
        try {
            following.follow(person, new RoadmapCode(roadmap.strip()), code(outcome), sight);
            return "redirect:/following";
        } catch (Unanswerable e) {
            model.addAttribute("error", words.why(e.why()));
        } catch (InvalidValue e) {
            model.addAttribute("error", String.valueOf(e.getMessage()));
        } catch (TooManyFollows e) {
            model.addAttribute("error", words.say("following.too-many"));
        }
        return page(roadmap, outcome, person, sight, model);
    }

    @PostMapping("/following/unfollow")
    String unfollow(
            @RequestParam RoadmapCode roadmap,
            @RequestParam(defaultValue = "") String outcome,
            ActorId person,
            Sight sight) {
        following.unfollow(person, roadmap, code(outcome), sight);
        return "redirect:/following";
    }

    @PostMapping("/following/read")
    String markRead(@RequestParam long position, ActorId person) {
        following.markRead(person, position);
        return "redirect:/following";
    }

    private News news(DigestView.News news) {
        return new News(
                news.roadmap(),
                news.title(),
                news.changes().reversed().stream()
                        .map(change -> {
                            var code = change.outcome();
                            var page = code == null
                                    ? Links.NOW.roadmap(news.roadmap())
                                    : Links.NOW.outcome(news.roadmap(), code) + "#change-" + change.position();
                            return new Line(ChangeRow.of(change, words), code == null ? null : code.text(), page);
                        })
                        .toList(),
                news.more() != null);
    }

    private static @Nullable OutcomeCode code(String outcome) {
        return outcome.isBlank() ? null : new OutcomeCode(outcome.strip());
    }
}
