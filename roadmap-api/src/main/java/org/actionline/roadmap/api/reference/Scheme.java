package org.actionline.roadmap.api.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;

/** A catalogue that a reference points into, with the numbers that exist in it. */
public enum Scheme {
    /** Strategic goals 1 to 7. */
    @JsonProperty("goal")
    GOAL("Goal", "[1-7]", "1 to 7"),
    /** Pillars 1 to 5 of the Global Cybersecurity Agenda. */
    @JsonProperty("gca")
    GCA("GCA", "[1-5]", "1 to 5"),
    /** Programmes 1 to 4 of the Doha Action Plan. */
    @JsonProperty("dap")
    DAP("DAP Programme", "[1-4]", "1 to 4"),
    /** Programmes of the development bureau. */
    @JsonProperty("bdt")
    BDT("BDT Programme", "[1-9][0-9]?", "1 to 99"),
    /** Resolutions: the body and year or conference, then the number. */
    @JsonProperty("resolution")
    RESOLUTION("Resolution", "(PP|C[0-9]{2}|WTDC|WTSA|WRC|RA) [1-9][0-9]{0,3}", "PP 102 or C09 1305"),
    /** Objectives of a sector: ITU-T, ITU-R, ITU-D, with or without a number. */
    @JsonProperty("objective")
    OBJECTIVE("Objective", "ITU-[TRD]( [1-9][0-9]?)?", "ITU-T, ITU-R or ITU-D, with or without a number"),
    /** Outputs of the operational plan. */
    @JsonProperty("output")
    OUTPUT("Output", "[1-9][0-9]?", "1 to 99"),
    /** Sustainable Development Goals 1 to 17. */
    @JsonProperty("sdg")
    SDG("SDG", "[1-9]|1[0-7]", "1 to 17");

    private final String title;
    private final Pattern numbers;
    private final String accepted;

    Scheme(String title, String numbers, String accepted) {
        this.title = title;
        this.numbers = Pattern.compile(numbers);
        this.accepted = accepted;
    }

    public String title() {
        return title;
    }

    public boolean has(String number) {
        return numbers.matcher(number).matches();
    }

    String accepted() {
        return accepted;
    }
}
