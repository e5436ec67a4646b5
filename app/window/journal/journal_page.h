// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/journal/journal_model.h"
#include "app/window/look/card.h"
#include "app/window/look/label.h"
#include "app/window/page.h"
#include "core/journal/rows.h"
#include "core/result.h"

#include <QAbstractButton>
#include <QListView>

#include <functional>

namespace unhunch::window {

/// What the journal page asks of the program; the catalogue outlives the page.
struct JournalServices {
    const session::Catalogue& catalogue;
    SessionReader sessions;
    std::function<Result<journal::DayTotals>(CivilDate day)> totals;
    std::function<CivilDate()> today;
};

/// What was done: sessions newest first, grouped by day, and today in one line above them. Says so where
/// there is nothing yet, or where the journal cannot be read.
class JournalPage : public Page {
    Q_OBJECT

public:
    JournalPage(look::Theme& theme, JournalServices services, QWidget* parent = nullptr);

    [[nodiscard]] QString heading() const override;
    void entered() override;

    /// Reads the journal again.
    void reload();

    [[nodiscard]] const JournalModel& model() const { return m_model; }

    /// What stands in place of the list; empty while the list is shown.
    [[nodiscard]] QString notice() const;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeNotice();
    void setUpList();
    void bound();
    void showState();
    void onNoticeButton();

    look::Theme& m_theme;
    JournalServices m_services;
    JournalModel m_model;
    QListView* m_list;
    QWidget* m_column;
    look::Label* m_today = nullptr;
    QWidget* m_notice = nullptr;
    look::Label* m_noticeTitle = nullptr;
    look::Label* m_noticeText = nullptr;
    QAbstractButton* m_noticeButton = nullptr;
};

} // namespace unhunch::window
