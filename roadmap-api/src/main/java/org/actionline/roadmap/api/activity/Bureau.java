package org.actionline.roadmap.api.activity;

/** A bureau that carries an activity, alone or jointly. */
public enum Bureau {
    BDT,
    BR,
    TSB
}
