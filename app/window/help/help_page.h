// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/label.h"
#include "app/window/look/theme.h"
#include "app/window/page.h"
#include "core/care/safety_history.h"
#include "core/content/regions.h"

#include <functional>
#include <vector>

class QComboBox;
class QVBoxLayout;

namespace unhunch::window {

class HoldCard;

/// What the help page works with; each may be empty.
struct HelpServices {
    std::function<std::vector<care::SafetyReport>()> standing; ///< reports that hold the exercises
    std::function<void(const QStringList& flags)> report;
    std::function<void(qint64 report)> retract;
    std::function<void()> clear;
    std::vector<content::Region> regions;
    std::function<QString()> region; ///< the code of the user's; of none of them where it is not known
    std::function<void(const QString& code)> chooseRegion; ///< or `none`
};

/// When to stop and whom to call: the emergency first and largest, then what holds the exercises, the signs
/// that call for a provider and the form that reports them, then what the program does and does not do.
class HelpPage : public Page {
    Q_OBJECT

public:
    explicit HelpPage(look::Theme& theme, HelpServices services = {}, QWidget* parent = nullptr);

    [[nodiscard]] QString heading() const override;
    void entered() override;
    void left() override;

private:
    [[nodiscard]] QWidget* makeEmergency();
    [[nodiscard]] QWidget* makeRegion();
    [[nodiscard]] QWidget* makeSigns();
    [[nodiscard]] QWidget* makeAdvice();
    void addPoint(QVBoxLayout& column, const QString& text);
    void connectHold();
    void showStanding();
    void showNumbers();

    look::Theme& m_theme;
    HelpServices m_services;
    HoldCard* m_hold;
    QComboBox* m_region = nullptr;
    look::Label* m_call = nullptr;
    look::Label* m_source = nullptr;
    look::Label* m_whom = nullptr;
};

} // namespace unhunch::window
